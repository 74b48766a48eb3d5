import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, rowsOf } from "./client";

type Key = { table: string; key: string; columns: string[] };

function uniqueKeys(): Promise<Key[]> {
  return rowsOf<Key>(
    reader(),
    sql`select t.relname as table, i.relname as key,
        array(select a.attname::text from unnest(x.indkey) with ordinality k(attnum, nth)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by nth) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where t.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion)
        and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'workspace_id')`,
  );
}

test("every key of a tenant table begins with its workspace, so that the table can be distributed by it", async () => {
  const keys = await uniqueKeys();
  expect(keys.length).toBeGreaterThan(8);
  expect(keys.filter(({ columns }) => columns[0] !== "workspace_id")).toEqual([]);
});

test("every tenant table has a primary key and needs a workspace", async () => {
  const faults = await rowsOf(
    reader(),
    sql`select t.relname as table from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id'
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
        and (not a.attnotnull or not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary))`,
  );
  expect(faults).toEqual([]);
});
