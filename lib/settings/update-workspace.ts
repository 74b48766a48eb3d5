import { lockWorkspace } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { WORKSPACE_ETAG, type Workspace, type WorkspaceRequest } from "@/lib/contract/workspace";
import { changeSettings, requireSettable } from "./change-settings";
import { getWorkspace } from "./get-workspace";

export function updateWorkspace(
  ctx: Ctx,
  { request, ifMatch }: { request: WorkspaceRequest; ifMatch?: string[] | null },
): Promise<Workspace> {
  requireScope(ctx, "prospector.members");
  requireSettable(ctx, request);
  return ctx.write(async (tx) => {
    await lockWorkspace(tx, ctx.workspaceId);
    const read = () => getWorkspace({ ...ctx, conn: tx });
    requireMatch(ifMatch, etagOf(await read(), WORKSPACE_ETAG));
    await changeSettings(tx, ctx.workspaceId, request);
    return read();
  });
}
