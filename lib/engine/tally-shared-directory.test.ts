import fc from "fast-check";
import { expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { tallyCandidates } from "@/db/queries/tally-candidates";
import { tallyRest } from "@/db/queries/tally-rest";
import { tallySharedDirectory } from "@/db/queries/tally-shared-directory";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { Criteria } from "@/lib/contract/criteria";
import { countsOfTally, tallyOf } from "@/lib/present/tally";
import { compileCriteria } from "./compile-criteria";
import { finishRun, PACES, queueRun, storedRun } from "./testing/runs";

const FAST = { batchRows: 500, sortedMax: 1_000_000 };
const some = <T>(list: readonly T[]) => fc.subarray([...list]);

const criteria = fc.record({
  categories: fc.oneof(fc.constant<string[]>([]), some(["amenity/bank", "shop/supermarket", "amenity/university"])),
  places: fc.record({ countries: some(["US", "DE"]), regions: some(["US-TX", "US-CA"]) }),
  keywords: fc.record({ include: some(["bank", "market"]), exclude: some(["united", "national"]) }),
  require: some(["website", "phone"] as const),
  exclude: fc.record({ existing_leads: fc.boolean(), domains: some(["aldi.com", "lidl.com"]) }),
});

test("the tally that compares only shared companies is the one that compares them all", async () => {
  const { workspaceId } = await createWorkspace();
  const places = { countries: ["US"] };
  const { id } = await queueRun(workspaceId, Criteria.parse({ places, limit: 700 }));
  await finishRun({ workspaceId, runId: id }, PACES.sorted);
  await fc.assert(
    fc.asyncProperty(criteria, async (wanted) => {
      const compiled = await compileCriteria(reader(), Criteria.parse(wanted), workspaceId);
      const [all, shared] = await Promise.all([
        tallyCandidates(reader(), compiled),
        tallySharedDirectory(reader(), compiled),
      ]);
      const fates = ({ fates }: typeof all) => Object.fromEntries(fates.filter(([, records]) => Number(records) > 0));
      expect({ ...shared, fates: fates(shared) }).toEqual({ ...all, fates: fates(all) });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("a run over shared companies counts what is over its limit as one that compares them all does", async () => {
  await fc.assert(
    fc.asyncProperty(criteria, fc.integer({ min: 1, max: 300 }), async (wanted, limit) => {
      const { workspaceId } = await createWorkspace();
      const before = await queueRun(workspaceId, Criteria.parse({ places: { countries: ["US"] }, limit: 200 }));
      await finishRun({ workspaceId, runId: before.id }, FAST);
      const { id } = await queueRun(
        workspaceId,
        Criteria.parse({ ...wanted, exclude: { ...wanted.exclude, existing_leads: true }, limit }),
      );
      const compiled = await compileCriteria(
        reader(),
        (await storedRun({ workspaceId, runId: id })).criteria,
        workspaceId,
      );
      const start = { group: 0, after: null };
      const all = await transaction((tx) => tallyRest(tx, compiled, { runId: id, position: start }));
      const ended = await finishRun({ workspaceId, runId: id }, FAST);
      const asOne = (tally: typeof ended.breakdown) =>
        Object.entries(tally).map(([source, { new: fresh = 0, over_limit = 0, duplicate_in_run = 0, ...part }]) => [
          source,
          { ...part, kept: fresh + over_limit + duplicate_in_run },
        ]);
      expect(compiled.isShared).toBe(true);
      expect(Object.fromEntries(asOne(ended.breakdown))).toEqual(Object.fromEntries(asOne(tallyOf(all))));
      const fresh = ({ new: found, over_limit, ...rest }: ReturnType<typeof countsOfTally>) => ({
        ...rest,
        fresh: found + over_limit,
      });
      expect(fresh(countsOfTally(ended.breakdown))).toEqual(fresh(countsOfTally(tallyOf(all))));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
