import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { disconnect, reader, rowsOf, transaction } from "@/db/client";
import { claimRun, type RunRow, updateRunCancelled } from "@/db/queries/runs";
import { runs } from "@/db/schema/runs";
import { countWaiting, holdWorkspace } from "@/db/testing/locks";
import { newId } from "@/lib/base/ids";
import { company, queueRun, storedRun, workspaceOf } from "@/lib/engine/testing/runs";
import { stopSender } from "@/lib/queue/stop-sender";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { giveWay } from "./give-way";
import { runWorkflowJob } from "./run-workflow-job";
import { takeRun } from "./take-run";
import { queueRunWithJob, startWorkerProcess, type WorkerProcess } from "./testing/process";

const PATIENCE = { timeout: 120_000, interval: 20 };
const OVER_AT_ONCE = { turnMs: 0, workspaceRuns: 1 };
const NEVER_OVER = { turnMs: 1_000_000, workspaceRuns: 1 };

let database: TestDatabase;
let worker: WorkerProcess | undefined;

const idOf = ({ workspaceId, id }: RunRow) => ({ workspaceId, runId: id });
const many = (count: number) => Array.from({ length: count }, (_, id) => company(id));
const work = (turn = OVER_AT_ONCE, jobId = newId()) =>
  runWorkflowJob(jobId, { worker: jobId, stop: new AbortController().signal, turn });

/** Queues more of the same in two statements. */
async function repeatRun(id: string, times: number): Promise<void> {
  await transaction(async (tx) => {
    const [run] = await tx.select().from(runs).where(eq(runs.id, id));
    if (!run) throw new Error("there is no such run");
    const more = Array.from({ length: times }, () => ({ ...run, id: newId() }));
    for (let at = 0; at < times; at += 500) await tx.insert(runs).values(more.slice(at, at + 500));
    await tx.execute(sql`insert into pgboss.job (name, data, policy, retry_limit, heartbeat_seconds)
      select j.name, j.data, j.policy, j.retry_limit, j.heartbeat_seconds
      from pgboss.job j, generate_series(1, ${times}::int) where j.data->>'runId' = ${id}`);
  });
}

async function jobsOf(run: RunRow): Promise<number> {
  const rows = await rowsOf(reader(), sql`select 1 as one from pgboss.job where data->>'runId' = ${run.id}`);
  return rows.length;
}

// A database of its own: whose turn it is depends on every run that waits.
beforeAll(async () => {
  database = await createTestDatabase(".data/test");
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PROSPECTOR_BATCH_ROWS", "7");
}, 120_000);

afterEach(async () => {
  await worker?.end("SIGKILL");
  worker = undefined;
  await transaction((tx) => tx.delete(runs));
  await transaction((tx) => tx.execute(sql`delete from pgboss.job`));
});

afterAll(async () => {
  await stopSender();
  await disconnect();
  await database.drop();
});

describe("whose turn it is", () => {
  test("ten runs behind two thousand of another workspace get every second turn of a worker", async () => {
    const many = await workspaceOf([company(1)]);
    const few = await workspaceOf([company(1)]);
    const { id } = await queueRunWithJob(many.workspaceId, many.criteriaOf());
    await repeatRun(id, 1_999);
    worker = await startWorkerProcess(database.url, { slots: 1 });
    const started = () => reader().$count(runs, sql`started_at is not null and workspace_id = ${many.workspaceId}`);
    await expect.poll(started, PATIENCE).toBeGreaterThan(10);

    const ten: RunRow[] = [];
    for (let at = 0; at < 10; at++) ten.push(await queueRunWithJob(few.workspaceId, few.criteriaOf()));
    const left = () => reader().$count(runs, sql`finished_at is null and workspace_id = ${few.workspaceId}`);
    await expect.poll(left, PATIENCE).toBe(0);
    const served = await Promise.all(ten.map((run) => storedRun(idOf(run))));
    const times = served.map(({ startedAt }) => startedAt?.getTime() ?? 0);
    const between = await reader().$count(
      runs,
      sql`workspace_id = ${many.workspaceId} and started_at > ${new Date(Math.min(...times)).toISOString()}
        and started_at < ${new Date(Math.max(...times)).toISOString()}`,
    );
    expect(between).toBeLessThanOrEqual(9);
    expect(await started()).toBeLessThan(2_000);
  }, 180_000);

  test("the workspace with fewer runs in hand comes first, then the one served longest ago", async () => {
    const [a, b] = [await workspaceOf([]), await workspaceOf([])];
    for (let at = 0; at < 3; at++) await queueRun(a.workspaceId, a.criteriaOf());
    expect((await takeRun(newId(), "worker"))?.workspaceId).toBe(a.workspaceId);
    for (let at = 0; at < 3; at++) await queueRun(b.workspaceId, b.criteriaOf());
    const taken: (string | undefined)[] = [];
    for (let at = 0; at < 5; at++) taken.push((await takeRun(newId(), "worker"))?.workspaceId);
    const [ofA, ofB] = [a.workspaceId, b.workspaceId];
    expect(taken).toEqual([ofB, ofA, ofB, ofA, ofB]);
    expect(await takeRun(newId(), "worker")).toBeUndefined();
  });

  test("twenty jobs at once take twenty runs, each workspace's oldest first", async () => {
    const { workspaceId, criteriaOf } = await workspaceOf([]);
    const queued: string[] = [];
    for (let at = 0; at < 30; at++) queued.push((await queueRun(workspaceId, criteriaOf())).id);
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeRun(newId(), "worker")));
    expect(taken.map((run) => run?.runId).sort()).toEqual(queued.slice(0, 20));
  });

  test("a job that the queue gives out again goes on with the run it had", async () => {
    const { queue } = await workspaceOf([]);
    await queue();
    await queue();
    const jobId = newId();
    const first = await takeRun(jobId, "worker");
    expect((await takeRun(jobId, "worker"))?.runId).toBe(first?.runId);
    expect((await takeRun(newId(), "worker"))?.runId).not.toBe(first?.runId);
  });

  test("a job that finds no run ends", async () => {
    await expect(work()).resolves.toBeUndefined();
  });
});

describe("giving way", () => {
  /** A run in the middle of its first batch while another workspace's run comes to wait. */
  async function disturbed(turn: typeof OVER_AT_ONCE) {
    const long = await workspaceOf(many(40));
    const short = await workspaceOf(many(3));
    const run = await long.queue();
    const release = await holdWorkspace(long.workspaceId);
    const working = work(turn);
    await expect.poll(() => countWaiting(long.workspaceId), PATIENCE).toBe(1);
    const other = await short.queue();
    return { run, other, long, finish: () => release().then(() => working) };
  }

  test("with one slot, a short run of another workspace ends before a long one does", async () => {
    const { run, other, finish } = await disturbed(OVER_AT_ONCE);
    await finish();
    expect(await storedRun(idOf(run))).toMatchObject({ status: "running", processed: 7, jobId: null, worker: null });
    expect(await jobsOf(run)).toBe(1);
    await work(NEVER_OVER);
    expect((await storedRun(idOf(other))).status).toBe("succeeded");
    expect((await storedRun(idOf(run))).processed).toBe(7);
    await work();
    expect(await storedRun(idOf(run))).toMatchObject({ status: "succeeded", new: 40, results: 40, jobId: null });
    expect(await jobsOf(run)).toBe(1);
  });

  test("a run keeps its slot until its turn is over", async () => {
    const { run, other, finish } = await disturbed(NEVER_OVER);
    await finish();
    expect((await storedRun(idOf(run))).status).toBe("succeeded");
    expect((await storedRun(idOf(other))).status).toBe("queued");
  });

  test("a workspace with more runs in hand than its share gives one up before its turn is over", async () => {
    const { run, other, long, finish } = await disturbed(NEVER_OVER);
    await transaction((tx) => tx.update(runs).set({ jobId: newId() }).where(eq(runs.id, other.id)));
    const second = await long.queue();
    const jobId = newId();
    expect((await takeRun(jobId, "worker"))?.runId).toBe(second.id);
    await transaction((tx) => tx.update(runs).set({ jobId: null }).where(eq(runs.id, other.id)));
    await finish();
    expect(await storedRun(idOf(run))).toMatchObject({ status: "running", processed: 7, jobId: null });
    expect((await takeRun(newId(), "worker"))?.runId).toBe(other.id);
  });

  test("a worker that was taken over gives nothing up and leaves no job behind", async () => {
    const { queue, workspaceId } = await workspaceOf(many(3));
    const other = await workspaceOf([]);
    const run = await queue();
    await takeRun(newId(), "worker");
    await other.queue();
    const stalled = await transaction((tx) => claimRun(tx, { workspaceId, runId: run.id, worker: "stalled" }));
    await transaction((tx) => claimRun(tx, { workspaceId, runId: run.id, worker: "other" }));
    expect(stalled && (await giveWay(OVER_AT_ONCE)(stalled))).toBe(false);
    expect((await storedRun(idOf(run))).worker).toBe("other");
    expect(await jobsOf(run)).toBe(0);
  });

  test("a run that gave way is cancelled at once", async () => {
    const { run, other, finish } = await disturbed(OVER_AT_ONCE);
    await finish();
    await transaction((tx) => updateRunCancelled(tx, { ...idOf(run), reason: "Cancelled by a test." }));
    expect(await storedRun(idOf(run))).toMatchObject({ status: "cancelled", stage: "done", new: 7, results: 7 });
    expect((await takeRun(newId(), "worker"))?.runId).toBe(other.id);
    expect(await takeRun(newId(), "worker")).toBeUndefined();
  });
});
