import { expect, test } from "vitest";
import { Criteria } from "@/lib/contract/criteria";
import { runEta } from "./run-eta";
import { runStall } from "./run-stall";

const updatedAt = new Date("2026-03-10T12:00:00.000Z");
const run = {
  status: "running" as const,
  total: 100_000,
  toWalk: 50_000,
  processed: 25_000,
  workedMs: 10_000,
  batchRate: 5_000,
  results: 25_000,
  criteria: Criteria.parse({ limit: 100_000 }),
  failures: 0,
  updatedAt,
};

test("is a range around the run's own two rates, and looks only at what is walked", () => {
  // 25,000 left at 2,500 a second over all, at 5,000 in the newest batch.
  expect(runEta(run)).toEqual({ earliest: "2026-03-10T12:00:04.250Z", latest: "2026-03-10T12:00:11.500Z" });
});

test("is not given before a tenth is done, nor for a run that does not work", () => {
  expect(runEta({ ...run, processed: 4_900, results: 4_900 })).toBe(null);
  expect(runEta({ ...run, total: null })).toBe(null);
  expect(runEta({ ...run, status: "succeeded" })).toBe(null);
  expect(runEta({ ...run, batchRate: null })).toBe(null);
});

test("a limit that fills first ends the run first", () => {
  const early = runEta({ ...run, criteria: Criteria.parse({ limit: 30_000 }) });
  expect(early?.latest).toBe("2026-03-10T12:00:02.300Z");
});

test("a live run stalls after 30 seconds without progress, and says why", () => {
  const at = (seconds: number) => updatedAt.getTime() + seconds * 1000;
  expect(runStall(run, at(29))).toBe(null);
  expect(runStall(run, at(31))).toMatchObject({
    since: updatedAt.toISOString(),
    reason: expect.stringMatching(/No batch has ended/),
  });
  expect(runStall({ ...run, failures: 2 }, at(31))?.reason).toMatch(/failed 2 times/);
  expect(runStall({ ...run, status: "queued" }, at(31))?.reason).toMatch(/No worker has taken it/);
  expect(runStall({ ...run, status: "succeeded" }, at(999))).toBe(null);
});
