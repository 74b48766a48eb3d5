import fc from "fast-check";
import { expect, test } from "vitest";
import { reader } from "@/db/client";
import { tallyCandidates } from "@/db/queries/tally-candidates";
import { tallySharedDirectory } from "@/db/queries/tally-shared-directory";
import { createWorkspace } from "@/lib/auth/testing";
import { Criteria } from "@/lib/contract/criteria";
import { compileCriteria } from "./compile-criteria";
import { finishRun, PACES, queueRun } from "./testing";

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
}, 120_000);
