import { expect, test } from "vitest";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { allResults, finishRun, queueRun } from "./testing/runs";

const FEW = { batchRows: 60, sortedMax: -1 };

async function runOver(workspaceId: string, wanted: { categories: string[]; limit: number }) {
  const { id } = await queueRun(workspaceId, Criteria.parse(wanted), newId());
  return finishRun({ workspaceId, runId: id }, FEW);
}

test("where a workspace has no leads, a run finds each company once, the same as where it has some", async () => {
  const [first, later] = [await createWorkspace(), await createWorkspace()];
  await runOver(later.workspaceId, { categories: ["amenity/university"], limit: 3 });
  const wanted = { categories: ["amenity/bank", "shop/supermarket", "shop/car"], limit: 1_500 };
  const runs = [await runOver(first.workspaceId, wanted), await runOver(later.workspaceId, wanted)];
  expect(runs[0]?.breakdown).toEqual(runs[1]?.breakdown);
  expect(runs[0]?.duplicates).toBeGreaterThan(0);
  const [found, same] = await Promise.all(
    runs.map(async ({ workspaceId, id }) =>
      (await allResults({ workspaceId, runId: id })).map(({ companyId, score, rank }) => ({ companyId, score, rank })),
    ),
  );
  expect(found).toEqual(same);
  expect(found?.length).toBe(runs[0]?.results);
});
