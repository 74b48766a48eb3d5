import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { updateRunWaiting } from "@/db/queries/pick-run";
import { claimRun, updateRunCounting } from "@/db/queries/runs";
import { runs } from "@/db/schema/runs";
import { recordFailure } from "./record-failure";
import { company, finishRun, PACES, storedRun, workspaceOf } from "./testing/runs";

async function claimedRun() {
  const { queue, workspaceId } = await workspaceOf([company(1)]);
  const { id } = await queue();
  const f = { workspaceId, runId: id };
  const claim = (worker: string) => transaction((tx) => claimRun(tx, { ...f, worker }));
  return { f, claim };
}

test("a run that fails again and again at one batch ends failed, with a reason in words", async () => {
  const { f, claim } = await claimedRun();
  for (let attempt = 1; attempt < 5; attempt++) {
    await claim(`worker ${attempt}`);
    expect(await recordFailure(f, `worker ${attempt}`)).toBe(false);
  }
  await claim("worker 5");
  expect(await recordFailure(f, "worker 5")).toBe(true);
  const ended = await storedRun(f);
  expect(ended).toMatchObject({ status: "failed", stage: "done" });
  expect(ended.statusReason).toMatch(/^Stopped after 5 failed attempts/);
});

test("a failure of a worker that was taken over does not count, and leaves the job to the queue", async () => {
  const { f, claim } = await claimedRun();
  await claim("old");
  await claim("new");
  expect(await recordFailure(f, "old")).toBe(false);
  expect(await finishRun(f, PACES.sorted)).toMatchObject({ status: "succeeded", failures: 0 });
});

test("a claim that a crash of the database forgot is nobody's, even when the next one has its number", async () => {
  const { f, claim } = await claimedRun();
  const forgotten = await claim("first");
  if (!forgotten) throw new Error("the run was not claimed");
  await transaction((tx) => tx.update(runs).set({ fence: 0, worker: null }).where(eq(runs.id, f.runId)));
  expect(await recordFailure(f, "first")).toBe(false);
  expect(await claim("second")).toMatchObject({ fence: forgotten.fence });
  const { fence, worker } = forgotten;
  expect(await transaction((tx) => updateRunCounting(tx, { ...f, fence, worker }))).toBeUndefined();
  expect(await transaction((tx) => updateRunWaiting(tx, { ...f, fence, worker }))).toBe(false);
  expect(await transaction((tx) => updateRunCounting(tx, { ...f, fence, worker: "second" }))).toBeDefined();
});
