import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { Fate } from "@/lib/contract/fates";
import type { CompiledCriteria } from "./candidates";
import { isTallied } from "./company-tallies";
import { type Previewed, previewed } from "./tally-and-sample";
import { list } from "./tally-shared-directory";

type Sought = CompiledCriteria & { tallied: NonNullable<CompiledCriteria["tallied"]> };

/** The same criteria over the companies alone that have a keyword and the contact data that must be there. */
export function soughtAlone(compiled: CompiledCriteria): Sought | null {
  const { tallied, sought, selects } = compiled;
  if (!tallied || !sought) return null;
  return { ...compiled, tallied, selects: sql`${selects} and ${tallied.drop} is null and ${sought}` };
}

type Row = Previewed & {
  isTallied: boolean;
  /** All companies that the criteria select, by what they lack; null of those that lack nothing. */
  all: [fate: Fate | null, records: number][];
};

/** The tally and the first companies where few have a keyword: only these are read, all others are counted already. */
export async function tallySought(
  conn: Conn,
  sought: Sought,
  of: { take: number; hasLeads: boolean },
): Promise<Previewed | null> {
  const all = sql`select ${sought.tallied.drop} as fate, sum(c.companies) as records from company_tallies c
    where c.workspace_id = ${SHARED_WORKSPACE}::uuid and ${sought.matches} group by 1`;
  const { withs, columns } = previewed(sought, of);
  const [row] = await rowsOf<Row>(
    conn,
    sql`${withs} select ${columns}, ${isTallied} as "isTallied", ${list("fate, records", all)} as "all"`,
  );
  if (!row?.isTallied) return null;
  const { all: counted, isTallied: _tallied, ...tally } = row;
  const found = tally.fates.reduce((sum, [, records]) => sum + Number(records), 0);
  const fates = counted.map(([fate, records]): [Fate, number] =>
    fate === null ? ["without_keyword", records - found] : [fate, records],
  );
  return { ...tally, fates: [...tally.fates, ...fates.filter(([, records]) => records > 0)] };
}
