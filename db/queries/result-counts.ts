import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { RESULT_VALUES_MAX, type ResultSummary } from "@/lib/contract/results";
import { categoryNameOf } from "./category-of";
import { isInResultSet, type ResultSet } from "./results";

type Counts = Pick<ResultSummary, "results" | "outcomes" | "states" | "categories">;

/**
 * One pass over the run's results puts those with the same outcome, state and category together; what each filter leaves
 * is added up from these few. A filter's own values are counted as if it were not set; the one that it has is there with
 * none too.
 */
export async function selectResultCounts(
  conn: Conn,
  { outcome, state, category, ...rest }: ResultSet,
): Promise<Counts> {
  const is = {
    outcome: outcome ? sql`outcome = ${outcome}` : sql`true`,
    state: state ? sql`region = ${state}` : sql`true`,
    category: category ? sql`category = ${category}` : sql`true`,
  };
  const listed = (values: SQL, of: SQL, where: SQL | undefined) => sql`
    coalesce((select json_agg(v) from (
      select ${values}, sum(n)::int as results from g where (${where} or n = 0) and ${of} is not null
      group by ${of} order by results desc, ${of} limit ${RESULT_VALUES_MAX}
    ) v), '[]')`;
  const [row] = await rowsOf<Counts>(
    conn,
    sql`
    with g as materialized (
      select outcome, region, category, count(*) as n from results where ${isInResultSet(rest)}
      group by outcome, region, category
      union all select ${outcome ?? null}::result_outcome, null, null, 0
      union all select null, ${state ?? null}::text, null, 0
      union all select null, null, ${category ?? null}::text, 0
    )
    select
      (select coalesce(sum(n), 0)::int from g where ${and(is.outcome, is.state, is.category)}) as results,
      ${listed(sql`outcome`, sql`outcome`, and(is.state, is.category))} as outcomes,
      ${listed(
        sql`region as state, coalesce((select r.name from regions r where r.code = region), region) as name`,
        sql`region`,
        and(is.outcome, is.category),
      )} as states,
      ${listed(
        sql`category, ${categoryNameOf(sql`g.category`)} as name`,
        sql`category`,
        and(is.outcome, is.state),
      )} as categories`,
  );
  if (!row) throw new Error("a count has no row");
  return row;
}
