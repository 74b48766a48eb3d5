import { findWorkspace } from "@/db/queries/workspaces";
import { type Ctx, grantedScopes } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { toTypeId } from "@/lib/base/ids";
import type { Me } from "@/lib/contract/me";

export async function getMe(ctx: Ctx): Promise<Me> {
  const { userId, email, name, role, key } = ctx.actor;
  const workspace = await findWorkspace(ctx.conn, ctx.workspaceId);
  if (!workspace) throw notFound("workspace");
  const scopes = [...grantedScopes(ctx.actor)];
  return {
    object: "me",
    workspace: {
      id: toTypeId("workspace", workspace.id),
      name: workspace.name,
      timezone: workspace.timezone,
      rate_limit: workspace.rateLimit,
    },
    member: { id: toTypeId("user", userId), email, name, role },
    key: key ? { id: toTypeId("key", key.id), name: key.name } : null,
    scopes,
    read_only: !scopes.includes("prospector.run"),
  };
}
