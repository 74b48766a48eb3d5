import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { claimRun } from "@/db/queries/runs";
import { recordFailure } from "./record-failure";
import { company, finishRun, PACES, storedRun, workspaceOf } from "./testing";

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

test("a failure of a worker that was taken over does not count", async () => {
  const { f, claim } = await claimedRun();
  await claim("old");
  await claim("new");
  expect(await recordFailure(f, "old")).toBe(true);
  expect(await finishRun(f, PACES.sorted)).toMatchObject({ status: "succeeded", failures: 0 });
});
