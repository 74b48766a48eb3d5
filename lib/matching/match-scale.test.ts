import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { TOUCHED } from "@/db/queries/companies";
import { setLoaded } from "@/db/queries/company-tallies";
import { explainCandidates } from "@/db/queries/match-candidates";
import { newId } from "@/lib/base/ids";
import { matchCompanies } from "./match-companies";

const ROWS = 100_000;
/** One record in ten is a second of the next; the last has no next. */
const PAIRS = ROWS / 10 - 1;

/** Records in 500 towns, each of a name, street and phone of its own but for the pairs. */
function insertRows(workspaceId: string) {
  return sql`
    insert into companies (workspace_id, id, source, source_record_id, licence, read_at, coverage, name, name_key, search,
      category, phone, street, city, city_key, region, country, places, street_key, name_token, identity)
    select ${workspaceId}::uuid, id, 'made-up', n::text, 'CC0-1.0', now(), 'location', name, lower(name), lower(name),
      'shop/books', '+1512' || lpad(of::text, 7, '0'), of || ' Oak Street', town, town, 'US-TX', 'US', array['US', 'US-TX'],
      of || '|oak', lower(split_part(name, ' ', 1)), id
    from (
      select n, of, gen_random_uuid() as id, initcap(substr(md5(of::text), 1, 8)) || ' Books' as name,
        'town ' || of % 500 as town
      from generate_series(1, ${ROWS}::int) n, lateral (select case when n % 10 = 0 and n < ${ROWS}::int then n + 1 else n end) o(of)
    ) made`;
}

test("100,000 records are matched by their keys, and never all with all", async () => {
  const workspaceId = newId();
  const { candidates } = await transaction(async (tx) => {
    await setLoaded(tx, workspaceId);
    await tx.execute(insertRows(workspaceId));
    await tx.execute(sql`create temporary table ${sql.raw(TOUCHED)} on commit drop as
      select id, identity from companies where workspace_id = ${workspaceId}`);
    await tx.execute(sql`analyze companies`);
    return matchCompanies(tx, { workspaceId, source: "made-up" });
  });
  expect(candidates).toBeGreaterThanOrEqual(PAIRS);
  expect(candidates).toBeLessThan(ROWS * 49);
  const [merged] = await rowsOf<{ records: number }>(
    reader(),
    sql`select count(*)::int as records from companies where workspace_id = ${workspaceId} and identity <> id`,
  );
  expect(merged?.records).toBe(PAIRS);
  const plan = await transaction(async (tx) => {
    await tx.execute(sql`create temporary table ${sql.raw(TOUCHED)} on commit drop as
      select id, identity from companies where workspace_id = ${workspaceId} limit 20`);
    await tx.execute(sql`create temporary table match_candidates (left_id uuid, right_workspace_id uuid, right_id uuid, via text)
      on commit drop`);
    await tx.execute(sql`analyze ${sql.raw(TOUCHED)}`);
    return explainCandidates(tx, workspaceId);
  });
  expect(plan).not.toMatch(/Seq Scan on companies/);
  for (const index of ["phone", "street", "name_city", "domain"]) {
    expect(plan).toContain(`companies_by_${index}`);
  }
  await transaction(async (tx) => {
    await setLoaded(tx, workspaceId);
    await tx.execute(sql`delete from companies where workspace_id = ${workspaceId}`);
  });
  await transaction((tx) => tx.execute(sql`delete from company_matches where workspace_id = ${workspaceId}`));
});
