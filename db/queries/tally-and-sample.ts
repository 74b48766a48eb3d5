import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { CompiledCriteria } from "./candidates";
import { type BestRow, bestRows } from "./samples";
import { type PreviewTally, tallied, tallyColumns } from "./tally-candidates";

export type Previewed = PreviewTally & { samples: BestRow[] };
type Wanted = { take: number; hasLeads: boolean };

/** The CTEs and the columns of a `Previewed`, for candidates few enough to sort. */
export function previewed(compiled: CompiledCriteria, { take, hasLeads }: Wanted): { withs: SQL; columns: SQL } {
  const leadless = compiled.excludesLeads ? sql`and not known.is_lead` : sql``;
  const withs = sql`
    with candidate as materialized (
      select ${compiled.classNumber} as class, c.workspace_id, c.id, ${compiled.identity} as identity, ${compiled.drop} as fate
      from ${compiled.companies} c where ${compiled.selects}
    ), ${tallied(compiled, hasLeads)},
    -- Nearly all are alone in being their company; only the others are sorted to find the first of each.
    best as materialized (
      select class, workspace_id, id from (
        select class, workspace_id, id from candidate join known using (identity)
        where candidate.fate is null and known.records = 1 ${leadless}
        union all
        select class, workspace_id, id from (
          select distinct on (identity) class, workspace_id, id from candidate join known using (identity)
          where candidate.fate is null and known.records > 1 ${leadless} order by identity, class, id
        ) first
      ) each
      order by class, id limit ${take}
    )`;
  const columns = sql`${tallyColumns},
      (select coalesce(jsonb_agg(to_jsonb(s) order by class, id), '[]') from (${bestRows(compiled)}) s) as samples`;
  return { withs, columns };
}

/** The tally and the first companies that a run would keep, each once, in one reading. */
export async function tallyAndSample(conn: Conn, compiled: CompiledCriteria, wanted: Wanted): Promise<Previewed> {
  const { withs, columns } = previewed(compiled, wanted);
  const [row] = await rowsOf<Previewed>(conn, sql`${withs} select ${columns}`);
  if (!row) throw new Error("a tally is one row");
  return row;
}
