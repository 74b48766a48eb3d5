import { selectSources } from "@/db/queries/sources";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import type { Source } from "@/lib/contract/directory";

export async function listSources(ctx: Ctx): Promise<Source[]> {
  requireScope(ctx, "prospector.read");
  const rows = await selectSources(ctx.conn, visibleWorkspaces(ctx));
  return rows.map(({ key, name, description, licence, attribution, version, readAt, companies }) => ({
    key,
    name,
    description,
    licence,
    attribution,
    version,
    read_at: readAt.toISOString(),
    companies,
  }));
}
