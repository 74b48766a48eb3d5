import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { Fate } from "@/lib/contract/fates";
import type { CompiledCriteria } from "./candidates";
import { type Previewed, previewed } from "./tally-and-sample";

/** The same criteria over the companies alone that have a keyword and the contact data that must be there. */
export function soughtAlone(compiled: CompiledCriteria): CompiledCriteria | null {
  const { tallied, sought, selects } = compiled;
  if (!tallied || !sought) return null;
  return { ...compiled, selects: sql`${selects} and ${tallied.drop} is null and ${sought}` };
}

type Row = Previewed & {
  isTallied: boolean;
  /** All companies that the criteria select, by what they lack; null of those that lack nothing. */
  all: [fate: Fate | null, records: number][];
};

/** The tally and the first companies where few have a keyword: only these are read, all others are counted already. */
export async function tallySought(
  conn: Conn,
  sought: CompiledCriteria,
  of: { take: number; hasLeads: boolean },
): Promise<Previewed | null> {
  const drop = sought.tallied?.drop ?? sql`null::text`;
  const { withs, columns } = previewed(sought, of);
  const [row] = await rowsOf<Row>(
    conn,
    sql`${withs} select ${columns},
      exists (select from directory_states where workspace_id = ${SHARED_WORKSPACE}::uuid and is_tallied) as "isTallied",
      (select coalesce(jsonb_agg(jsonb_build_array(fate, records)), '[]') from (
        select ${drop} as fate, sum(c.companies) as records from company_tallies c
        where c.workspace_id = ${SHARED_WORKSPACE}::uuid and ${sought.matches} group by 1
      ) a) as "all"`,
  );
  if (!row?.isTallied) return null;
  const { all, isTallied: _tallied, ...tally } = row;
  const found = tally.fates.reduce((sum, [, records]) => sum + Number(records), 0);
  const fates = all.map(([fate, records]): [Fate, number] =>
    fate === null ? ["without_keyword", records - found] : [fate, records],
  );
  return { ...tally, fates: [...tally.fates, ...fates.filter(([, records]) => records > 0)] };
}
