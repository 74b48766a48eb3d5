import { type SourceRow, selectSources } from "@/db/queries/sources";
import { countWorkflowsBySource } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import type { Source } from "@/lib/contract/directory";

function toSource(row: SourceRow, workflows: number): Source {
  const { key, name, description, licence, attribution, version, readAt, companies, kind, origin, countries } = row;
  return {
    key,
    name,
    description,
    licence,
    attribution,
    version,
    read_at: readAt.toISOString(),
    companies,
    kind,
    origin,
    may_export: row.mayExport,
    with: { phone: row.withPhone, website: row.withWebsite, email: row.withEmail, address: row.withAddress },
    countries,
    workflows,
  };
}

export async function listSources(ctx: Ctx): Promise<Source[]> {
  requireScope(ctx, "prospector.read");
  const [rows, workflows] = await Promise.all([
    selectSources(ctx.conn, visibleWorkspaces(ctx)),
    countWorkflowsBySource(ctx.conn, ctx.workspaceId),
  ]);
  return rows.map((row) => toSource(row, (workflows.get(row.key) ?? 0) + (workflows.get(null) ?? 0)));
}
