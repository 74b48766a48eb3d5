import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { hasLeads } from "@/db/queries/leads";
import { tallyCandidates } from "@/db/queries/tally-candidates";
import { tallyKeptCounts } from "@/db/queries/tally-kept-counts";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { Criteria } from "@/lib/contract/criteria";
import { prepareDirectory } from "@/lib/sources/prepare-directory";
import { bestSamples } from "./best-samples";
import { compileCriteria } from "./compile-criteria";
import { tallyLeads } from "./keep-lead-tallies";
import { finishRun, PACES, queueRun } from "./testing/runs";

beforeAll(() => prepareDirectory());

const some = <T>(list: readonly T[]) => fc.subarray([...list]);

const criteria = fc
  .record({
    categories: fc.oneof(fc.constant<string[]>([]), some(["amenity/bank", "shop/supermarket", "amenity/university"])),
    places: fc.record({ countries: some(["US", "DE"]), regions: some(["US-TX", "US-CA"]) }),
    require: some(["website", "phone", "email"] as const),
    exclude: fc.record({ existing_leads: fc.boolean() }),
  })
  .map((wanted) => Criteria.parse(wanted));

async function keptCounts(workspaceId: string, wanted: Criteria) {
  const compiled = await compileCriteria(reader(), wanted, workspaceId);
  return {
    compiled,
    kept: await tallyKeptCounts(reader(), compiled, { hasLeads: await hasLeads(reader(), workspaceId) }),
  };
}

/** Against the reading of every company; what is told of the first new ones does not change which come first. */
async function expectExact(workspaceId: string, wanted: Criteria): Promise<void> {
  const { compiled, kept } = await keptCounts(workspaceId, wanted);
  const all = await tallyCandidates(reader(), compiled);
  const fates = (rows: typeof all.fates) => Object.fromEntries(rows.filter(([, records]) => Number(records) > 0));
  expect(kept && { fresh: kept.fresh, known: kept.known, fates: fates(kept.fates) }).toEqual({
    ...all,
    fates: fates(all.fates),
  });
  if (!compiled.excludesLeads) return;
  const ids = async (firsts?: Map<number, string | null>) => {
    const wantedRows = Math.min(7, all.fresh);
    return (await bestSamples(reader(), compiled, wantedRows, firsts)).map(({ id }) => id);
  };
  expect(await ids(kept?.firsts)).toEqual(await ids());
}

async function addLeads(workspaceId: string, over: { limit: number; categories?: string[] }): Promise<void> {
  const { id } = await queueRun(workspaceId, Criteria.parse(over));
  await finishRun({ workspaceId, runId: id }, PACES.sorted);
}

test("what is counted already tells what reading every company would, whatever was tallied of the leads", async () => {
  const { workspaceId } = await createWorkspace();
  await expectExact(workspaceId, Criteria.parse({}));
  for (const limit of [300, 200]) {
    await addLeads(workspaceId, { limit });
    await addLeads(workspaceId, { limit, categories: ["amenity/bank", "amenity/university"] });
    await fc.assert(
      fc.asyncProperty(criteria, (wanted) => expectExact(workspaceId, wanted)),
      { numRuns: 6, endOnFailure: true },
    );
    expect(await tallyLeads(workspaceId)).toBe(true);
    expect((await keptCounts(workspaceId, Criteria.parse({}))).kept?.firsts?.size).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(criteria, (wanted) => expectExact(workspaceId, wanted)),
      { numRuns: 6, endOnFailure: true },
    );
  }
});

test("a lead that gets another identity, or a directory that changes, is told anew", async () => {
  const { workspaceId } = await createWorkspace();
  await addLeads(workspaceId, { limit: 100 });
  await tallyLeads(workspaceId);
  const updates = await transaction(async (tx) => {
    await tx.execute(
      sql`update leads set identity = gen_random_uuid() where workspace_id = ${workspaceId} and rank <= 40`,
    );
    return rowsOf(tx, sql`select pg_stat_get_xact_tuples_updated('lead_tally_states'::regclass)::int as rows`);
  });
  // A version of the row for each lead would make moving a million of them take the square of it.
  expect(updates).toEqual([{ rows: 1 }]);
  await expectExact(workspaceId, Criteria.parse({}));
  await tallyLeads(workspaceId);
  await expectExact(workspaceId, Criteria.parse({}));
  const undone = new Error("undo");
  const change = transaction(async (tx) => {
    const read = async () => {
      const compiled = await compileCriteria(tx, Criteria.parse({}), workspaceId);
      return { compiled, kept: await tallyKeptCounts(tx, compiled, { hasLeads: true }) };
    };
    await tx.execute(
      sql`update companies set identity = id where workspace_id = ${SHARED_WORKSPACE} and shares_identity`,
    );
    await tx.execute(
      sql`update companies set shares_identity = false where workspace_id = ${SHARED_WORKSPACE} and shares_identity`,
    );
    const { compiled, kept } = await read();
    expect(kept?.firsts).toBe(undefined);
    expect(kept?.fresh).toBe((await tallyCandidates(tx, compiled)).fresh);
    await tx.execute(sql`update companies set category = 'shop/books' where workspace_id = ${SHARED_WORKSPACE}`);
    expect((await read()).kept).toBe(null);
    throw undone;
  });
  await expect(change).rejects.toBe(undone);
});

test("companies of which nobody says whose they are, and every way of changing them, leave no count that is wrong", async () => {
  const undone = new Error("undo");
  const { workspaceId } = await createWorkspace();
  const ways = [
    sql`delete from companies where workspace_id = ${SHARED_WORKSPACE} and category = 'amenity/bank'`,
    sql`update companies set phone = null where workspace_id = ${SHARED_WORKSPACE} and category = 'amenity/bank'`,
    sql`update companies set places = '{}' where workspace_id = ${SHARED_WORKSPACE} and category = 'amenity/bank'`,
    sql`insert into companies (workspace_id, id, source, source_record_id, licence, read_at, coverage, name, name_key, search, category, places, identity)
      values (${SHARED_WORKSPACE}, gen_random_uuid(), 'other', '1', '', now(), 'location', 'A', 'a', ' a ', 'shop/books', '{US}', gen_random_uuid())`,
  ];
  for (const way of ways) {
    const change = transaction(async (tx) => {
      await tx.execute(way);
      const compiled = await compileCriteria(tx, Criteria.parse({}), workspaceId);
      expect(await tallyKeptCounts(tx, compiled, { hasLeads: false })).toBe(null);
      throw undone;
    });
    await expect(change).rejects.toBe(undone);
  }
});
