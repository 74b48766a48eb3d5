import { findWorkspace } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { toTypeId } from "@/lib/base/ids";
import type { Workspace } from "@/lib/contract/workspace";

export async function getWorkspace(ctx: Ctx): Promise<Workspace> {
  requireScope(ctx, "prospector.read");
  const row = await findWorkspace(ctx.conn, ctx.workspaceId);
  if (!row) throw notFound("workspace");
  return {
    id: toTypeId("workspace", row.id),
    object: "prospector_workspace",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    name: row.name,
    timezone: row.timezone,
    rate_limit: row.rateLimit,
    default_limit: row.defaultLimit,
    runs_kept: row.runsKept,
    days_kept: row.daysKept,
  };
}
