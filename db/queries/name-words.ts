import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { seenBy } from "./seen-by";

/** So many rows tell how common a word is; of more, a part of them is read. */
const SAMPLE_ROWS = 200_000;

/** How many names a word is in, of those that the workspace sees or a sample of them; a word of one name is left out. */
export async function selectNameWords(
  conn: Conn,
  workspaceId: string,
): Promise<{ names: number; counts: Map<string, number> }> {
  const [size] = await rowsOf<{ rows: number }>(
    conn,
    sql`select greatest(reltuples, 1)::float8 as rows from pg_class where oid = 'companies'::regclass`,
  );
  const percent = Math.min(100, (100 * SAMPLE_ROWS) / (size?.rows ?? 1));
  const sample = percent < 100 ? sql.raw(`tablesample system (${percent.toFixed(4)}) repeatable (1)`) : sql``;
  const rows = await rowsOf<{ word: string; names: number }>(
    conn,
    sql`
      with named as materialized (
        select name_key from companies ${sample} where workspace_id in ${seenBy(workspaceId)}
      )
      select '' as word, count(*)::int as names from named
      union all
      select word, count(*)::int from named, lateral (select distinct unnest(string_to_array(name_key, ' ')) as word) w
      where word <> '' group by word having count(*) > 1`,
  );
  const counts = new Map(rows.map(({ word, names }) => [word, names]));
  const names = counts.get("") ?? 0;
  counts.delete("");
  return { names, counts };
}
