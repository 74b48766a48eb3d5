import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { workflows } from "@/db/schema/workflows";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { fromTypeId } from "@/lib/base/ids";
import type { SchedulePatch } from "@/lib/contract/schedule";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { cancelRun } from "@/lib/runs/cancel-run";
import { listRuns } from "@/lib/runs/list-runs";
import { retryRun } from "@/lib/runs/retry-run";
import { startRun } from "@/lib/runs/start-run";
import { updateConfig } from "@/lib/settings/update-config";
import { createWorkflow } from "./create-workflow";
import { deleteWorkflow } from "./delete-workflow";
import { findCronFault } from "./find-cron-fault";
import { getSchedule } from "./get-schedule";
import { getWorkflow } from "./get-workflow";
import { startDueRuns } from "./start-due-runs";
import { updateWorkflow } from "./update-workflow";

const FIXED_CRON_TIMES = readFileSync("db/migrations/0008_fixed_cron_times.sql", "utf8");
const DAILY: SchedulePatch = { frequency: "daily", time: "08:00" };
const WINDOW = "2026-03-02T08:00:00.000Z";
/** The first window that the workflow is due at, and a moment after it. */
const atWindow = (minutes: number) => new Date(Date.parse(WINDOW) + minutes * 60_000);

/** A workflow whose next window is eight o'clock of a day. */
async function scheduled(schedule: SchedulePatch = DAILY, status: WorkflowStatus = "active") {
  const member = await createWorkspace();
  const { ctx } = member;
  const { id: workflowId } = await createWorkflow(ctx, { status, schedule });
  const id = fromTypeId("workflow", workflowId);
  const nextRun = async () => (await reader().select().from(workflows).where(eq(workflows.id, id)))[0]?.nextRunAt;
  const setNextRun = (nextRunAt: Date) =>
    transaction((tx) => tx.update(workflows).set({ nextRunAt }).where(eq(workflows.id, id)));
  await setNextRun(new Date(WINDOW));
  return {
    ...member,
    workflowId,
    nextRun,
    setNextRun,
    runs: async () => (await listRuns(ctx, { workflowId, limit: 100 })).data,
    windows: async () => (await getSchedule(ctx, { workflowId })).windows,
  };
}

describe("a window", () => {
  test("starts one run, and sets the next window", async () => {
    const { runs, windows, nextRun } = await scheduled();
    await startDueRuns(atWindow(-1));
    expect(await runs()).toEqual([]);
    await startDueRuns(atWindow(1));
    const [run] = await runs();
    expect(run).toMatchObject({ status: "queued", trigger: "schedule" });
    expect(await windows()).toEqual([{ window_at: WINDOW, outcome: "started", reason: null, run_id: run?.id }]);
    expect(await nextRun()).toEqual(new Date("2026-03-03T08:00:00.000Z"));
  });

  test("has exactly one run when many workers look at once, and when one looks again", async () => {
    const { runs, windows, setNextRun } = await scheduled();
    await Promise.all(Array.from({ length: 8 }, () => startDueRuns(atWindow(1))));
    await startDueRuns(atWindow(2));
    await setNextRun(new Date(WINDOW));
    await startDueRuns(atWindow(3));
    expect(await runs()).toHaveLength(1);
    expect(await windows()).toHaveLength(1);
  });

  test("of a time that the clocks show twice is another one at each showing, each with one run", async () => {
    const { ctx, workflowId, windows, setNextRun, runs } = await scheduled({
      frequency: "cron",
      cron: "*/30 * * * *",
      overlap: "queue",
    });
    await updateConfig(ctx, { timezone: "America/Chicago" });
    const times = ["06:30", "07:00", "07:30", "08:00"].map((time) => `2026-11-01T${time}:00.000Z`);
    await setNextRun(new Date(times[0] ?? ""));
    for (const time of times) {
      const soon = new Date(Date.parse(time) + 60_000);
      await Promise.all([startDueRuns(soon), startDueRuns(soon)]);
    }
    const rows = await windows();
    expect(rows.map(({ window_at }) => window_at)).toEqual(times.toReversed());
    expect(rows.map(({ outcome }) => outcome)).toEqual(["queued", "queued", "queued", "started"]);
    expect(await runs()).toHaveLength(4);
    expect((await getSchedule(ctx, { workflowId })).schedule_words).toBe("Every 30 minutes (America/Chicago)");
  });

  test("of a schedule that an earlier version kept and none can read is told as missed, and the workflow says why", async () => {
    const { ctx, workflowId, windows, nextRun, runs } = await scheduled();
    const fault = "minute: the step 90 is not from 1 to 59";
    await transaction((tx) =>
      tx
        .update(workflows)
        .set({ schedule: { frequency: "cron", cron: "*/90 * * * *", overlap: "skip", paused_until: null } })
        .where(eq(workflows.id, fromTypeId("workflow", workflowId))),
    );
    const said = {
      schedule_fault: fault,
      schedule_words: `Cron */90 * * * *, which never comes: ${fault}`,
      next_runs: [],
    };
    expect(await getSchedule(ctx, { workflowId })).toMatchObject(said);
    expect(await getWorkflow(ctx, { workflowId })).toMatchObject(said);
    await startDueRuns(atWindow(1));
    expect(await windows()).toEqual([
      { window_at: WINDOW, outcome: "missed", reason: `The schedule can no longer be read: ${fault}.`, run_id: null },
    ]);
    expect([await runs(), await nextRun()]).toEqual([[], null]);
    await updateWorkflow(ctx, { workflowId, request: { schedule: { ...DAILY, cron: null } } });
    expect(await getWorkflow(ctx, { workflowId })).toMatchObject({ schedule_fault: null });
  });

  test("that nobody looked at in time is missed, and the last one is made good only while it is fresh", async () => {
    const late = await scheduled();
    await startDueRuns(atWindow(11));
    expect(await late.runs()).toEqual([]);
    const missed = { outcome: "missed", reason: "No worker was running.", run_id: null };
    expect(await late.windows()).toEqual([{ window_at: WINDOW, ...missed }]);

    const days = await scheduled();
    await startDueRuns(atWindow(3 * 24 * 60 + 9));
    expect((await days.windows()).map(({ outcome }) => outcome)).toEqual(["started", "missed", "missed", "missed"]);
    expect(await days.runs()).toHaveLength(1);
  });

  test("of a year without a worker leaves twenty rows", async () => {
    const { windows, nextRun, setNextRun } = await scheduled({ frequency: "cron", cron: "*/15 * * * *" });
    await setNextRun(new Date("2025-03-02T08:00:00.000Z"));
    await startDueRuns(atWindow(12));
    const rows = await windows();
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({ window_at: WINDOW, outcome: "missed" });
    expect(await nextRun()).toEqual(new Date("2026-03-02T08:15:00.000Z"));
  });

  test.each([
    ["skip", ["skipped", "The run before it was still going on."], 1],
    ["refuse", ["refused", "The run before it was still going on."], 1],
    ["queue", ["queued", "It waits for the run before it."], 2],
  ] as const)("while the run before is live, where the policy is %s", async (overlap, expected, count) => {
    const { ctx, workflowId, runs, windows } = await scheduled({ ...DAILY, overlap });
    const live = await startRun(ctx, { workflowId });
    await startDueRuns(atWindow(1));
    const [window] = await windows();
    expect([window?.outcome, window?.reason]).toEqual(expected);
    const all = await runs();
    expect(all).toHaveLength(count);
    expect(window?.run_id).toBe(overlap === "queue" ? all[0]?.id : live.id);
  });

  test("in a pause of the workflow or of its schedule is missed, with the reason", async () => {
    const paused = await scheduled(DAILY, "paused");
    const until = await scheduled({ ...DAILY, paused_until: "2026-03-03T09:00:00+01:00" });
    await startDueRuns(atWindow(1));
    expect((await paused.windows())[0]).toMatchObject({ outcome: "missed", reason: "The workflow was paused." });
    expect((await until.windows())[0]).toMatchObject({
      outcome: "missed",
      reason: "The schedule was paused until 2026-03-03T08:00:00.000Z.",
    });
    await startDueRuns(atWindow(24 * 60 + 1));
    expect((await until.windows())[0]?.outcome).toBe("started");
    expect(await paused.runs()).toEqual([]);
  });

  test.each(["draft", "archived"] as const)("never comes for a workflow that is %s", async (status) => {
    const { workflowId, ctx, nextRun, setNextRun } = await scheduled(DAILY, "active");
    await setNextRun(new Date(Date.now() + 3600_000));
    await updateWorkflow(ctx, { workflowId, request: { status } });
    expect(await nextRun()).toBeNull();
    await updateWorkflow(ctx, { workflowId, request: { status: "active" } });
    expect(await nextRun()).not.toBeNull();
    await deleteWorkflow(ctx, { workflowId });
    expect(await nextRun()).toBeNull();
  });
});

test("by hand, a workflow whose schedule refuses a second run answers with the live one until it has ended", async () => {
  const { ctx, workflowId } = await scheduled({ ...DAILY, overlap: "refuse" });
  const both = await Promise.allSettled([startRun(ctx, { workflowId }), startRun(ctx, { workflowId })]);
  const live = both.flatMap((settled) => (settled.status === "fulfilled" ? [settled.value] : []))[0];
  const refused = both.flatMap((settled) => (settled.status === "rejected" ? [settled.reason] : []))[0];
  expect(refused).toMatchObject({
    code: "run_in_progress",
    details: [{ path: "workflow_id", message: `${live?.id} is going on` }],
  });
  await cancelRun(ctx, { runId: live?.id ?? "" });
  const again = await startRun(ctx, { workflowId });
  await transaction((tx) =>
    tx.execute(sql`update runs set status = 'failed', finished_at = now() where id = ${fromTypeId("run", again.id)}`),
  );
  await startRun(ctx, { workflowId });
  await expect(retryRun(ctx, { runId: again.id })).rejects.toMatchObject({ code: "run_in_progress" });
});

test("another zone moves the next window of every schedule to its own clocks", async () => {
  const { ctx, workflowId, nextRun } = await scheduled();
  const hourOf = async (timeZone: string) =>
    new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", hourCycle: "h23" }).format((await nextRun()) ?? 0);
  expect((await updateConfig(ctx, { timezone: "Asia/Tokyo" })).timezone).toBe("Asia/Tokyo");
  expect(await hourOf("Asia/Tokyo")).toBe("08");
  expect((await getSchedule(ctx, { workflowId })).schedule_words).toBe("Every day at 08:00 (Asia/Tokyo)");
  expect((await updateConfig(ctx, {})).timezone).toBe("Asia/Tokyo");
  expect((await updateConfig(ctx, { timezone: null })).timezone).toBe("UTC");
  expect(await hourOf("UTC")).toBe("08");
});

test("an expression that was another time at each reading becomes one time, and stays it", async () => {
  const { ctx, workflowId } = await scheduled();
  const id = fromTypeId("workflow", workflowId);
  const cron = async () => {
    const { schedule, next_runs } = await getSchedule(ctx, { workflowId });
    return { cron: schedule?.frequency === "cron" ? schedule.cron : "", next_runs };
  };
  for (const [kept, becomes] of [
    ["H 9 * * *", /^\d+ 9 \* \* \*$/],
    ["H/20  H H H 1,H", /^\*\/20 \d+ \d+ \d+ 1,\d$/],
  ] as const) {
    const schedule = { frequency: "cron", cron: kept, overlap: "skip", paused_until: null } as const;
    await transaction((tx) => tx.update(workflows).set({ schedule }).where(eq(workflows.id, id)));
    expect(await cron()).toEqual({ cron: kept, next_runs: [] });
    await transaction((tx) => tx.execute(sql.raw(FIXED_CRON_TIMES)));
    const fixed = await cron();
    expect(fixed.cron).toMatch(becomes);
    expect(findCronFault(fixed.cron)).toBeNull();
    expect(fixed.next_runs).toHaveLength(5);
    expect(await cron()).toEqual(fixed);
  }
});
