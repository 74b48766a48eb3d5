import { selectRegionCounts } from "@/db/queries/region-counts";
import { findWorkspace } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import { notFound } from "@/lib/base/errors";
import { toTypeId } from "@/lib/base/ids";
import type { Config } from "@/lib/contract/config";

export async function getConfig(ctx: Ctx): Promise<Config> {
  requireScope(ctx, "prospector.read");
  const workspace = await findWorkspace(ctx.conn, ctx.workspaceId);
  if (!workspace) throw notFound("workspace");
  const disabled = new Set(workspace.disabledRegions);
  const regions = await selectRegionCounts(ctx.conn, visibleWorkspaces(ctx));
  return {
    id: toTypeId("config", workspace.id),
    object: "prospector_config",
    created_at: workspace.createdAt.toISOString(),
    updated_at: workspace.updatedAt.toISOString(),
    timezone: workspace.timezone,
    rate_limit: workspace.rateLimit,
    states: regions.map((region) => ({ ...region, enabled: !disabled.has(region.code) })),
  };
}
