import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { disconnect, reader, rowsOf, transaction } from "@/db/client";
import { lockPicks } from "@/db/queries/pick-run";
import { claimRun, type RunRow, updateRunCancelled } from "@/db/queries/runs";
import { runs } from "@/db/schema/runs";
import { countWaiting, holdWorkspace } from "@/db/testing/locks";
import { newId } from "@/lib/base/ids";
import { company, queueRun, storedRun, workspaceOf } from "@/lib/engine/testing/runs";
import { holdJob } from "@/lib/queue/hold-job";
import { stopSender } from "@/lib/queue/stop-sender";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { freeLostRuns } from "./free-lost-runs";
import { giveWay } from "./give-way";
import { runWorkflowJob } from "./run-workflow-job";
import { takeRun } from "./take-run";
import { endJob, givenAgain, givenJob } from "./testing/given-job";
import { queueRunWithJob, startWorkerProcess, type WorkerProcess } from "./testing/process";

const OFTEN = { interval: 20 };
const OVER_AT_ONCE = { turnMs: 0, workspaceRuns: 1 };
const NEVER_OVER = { turnMs: 1_000_000, workspaceRuns: 1 };

let database: TestDatabase;
let worker: WorkerProcess | undefined;

const idOf = ({ workspaceId, id }: RunRow) => ({ workspaceId, runId: id });
const many = (count: number) => Array.from({ length: count }, (_, id) => company(id));
const work = async (turn = OVER_AT_ONCE) =>
  runWorkflowJob(await givenJob(), { worker: newId(), stop: new AbortController().signal, turn });
const take = async () => takeRun(await givenJob(), "worker");

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

/** How many statements with such a text wait for a lock. */
async function countWaitingLike(text: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader(),
    sql`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like ${text}`,
  );
  return row?.count ?? 0;
}
const countPicksWaiting = () => countWaitingLike("%pg_advisory_xact_lock(7306010004)%");
const countJobsWaiting = () => countWaitingLike("%deleted_jobs%");

async function jobsOf(run: RunRow): Promise<number> {
  const rows = await rowsOf(reader(), sql`select 1 as one from pgboss.job where data->>'runId' = ${run.id}`);
  return rows.length;
}

// A database of its own: whose turn it is depends on every run that waits.
beforeAll(async () => {
  database = await createTestDatabase(".data/test");
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PROSPECTOR_BATCH_ROWS", "7");
});

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
    await expect.poll(started, OFTEN).toBeGreaterThan(10);

    const ten: RunRow[] = [];
    for (let at = 0; at < 10; at++) ten.push(await queueRunWithJob(few.workspaceId, few.criteriaOf()));
    const left = () => reader().$count(runs, sql`finished_at is null and workspace_id = ${few.workspaceId}`);
    await expect.poll(left, OFTEN).toBe(0);
    const served = await Promise.all(ten.map((run) => storedRun(idOf(run))));
    const times = served.map(({ startedAt }) => startedAt?.getTime() ?? 0);
    const between = await reader().$count(
      runs,
      sql`workspace_id = ${many.workspaceId} and started_at > ${new Date(Math.min(...times)).toISOString()}
        and started_at < ${new Date(Math.max(...times)).toISOString()}`,
    );
    expect(between).toBeLessThanOrEqual(9);
    expect(await started()).toBeLessThan(2_000);
  });

  test("the workspace with fewer runs in hand comes first, then the one served longest ago", async () => {
    const [a, b] = [await workspaceOf([]), await workspaceOf([])];
    for (let at = 0; at < 3; at++) await queueRun(a.workspaceId, a.criteriaOf());
    expect((await take())?.workspaceId).toBe(a.workspaceId);
    for (let at = 0; at < 3; at++) await queueRun(b.workspaceId, b.criteriaOf());
    const taken: (string | undefined)[] = [];
    for (let at = 0; at < 5; at++) taken.push((await take())?.workspaceId);
    const [ofA, ofB] = [a.workspaceId, b.workspaceId];
    expect(taken).toEqual([ofB, ofA, ofB, ofA, ofB]);
    expect(await take()).toBeUndefined();
  });

  test("twenty jobs at once take twenty runs, each workspace's oldest first", async () => {
    const { workspaceId, criteriaOf } = await workspaceOf([]);
    const queued: string[] = [];
    for (let at = 0; at < 30; at++) queued.push((await queueRun(workspaceId, criteriaOf())).id);
    const taken = await Promise.all(Array.from({ length: 20 }, () => take()));
    expect(taken.map((run) => run?.runId).sort()).toEqual(queued.slice(0, 20));
  });

  test("a job that the queue gives out again goes on with the run it had", async () => {
    const { queue } = await workspaceOf([]);
    await queue();
    await queue();
    const job = await givenJob();
    const first = await takeRun(job, "worker");
    expect((await takeRun(await givenAgain(job), "worker"))?.runId).toBe(first?.runId);
    expect((await take())?.runId).not.toBe(first?.runId);
  });

  test("a job that finds no run ends", async () => {
    await expect(work()).resolves.toBeUndefined();
  });
});

describe("a worker that stalls before it takes a run", () => {
  test("takes none once another has ended its job, so that none is left to nobody", async () => {
    const { queue } = await workspaceOf(many(3));
    const stalled = await givenJob();
    const first = await queue();
    const again = await givenAgain(stalled);
    await runWorkflowJob(again, { worker: "other", stop: new AbortController().signal });
    await endJob(again);
    expect((await storedRun(idOf(first))).status).toBe("succeeded");

    const next = await queue();
    await runWorkflowJob(stalled, { worker: "stalled", stop: AbortSignal.abort() });
    expect(await storedRun(idOf(next))).toMatchObject({ status: "queued", jobId: null, worker: null });
    await work();
    expect((await storedRun(idOf(next))).status).toBe("succeeded");
  });

  test("a run whose job has ended without it is queued again, and one that a worker has is left to it", async () => {
    const { queue } = await workspaceOf(many(3));
    const [held, lost] = [await queue(), await queue()];
    const [working, ended] = [await givenJob(), await givenJob()];
    await takeRun(working, "working");
    await takeRun(ended, "ended");
    await endJob(ended);
    const [ofWorking, ofEnded] = [await storedRun(idOf(held)), await storedRun(idOf(lost))];
    expect([ofWorking.jobId, ofEnded.jobId]).toEqual([working.id, ended.id]);

    await freeLostRuns();
    expect(await storedRun(idOf(lost))).toMatchObject({ jobId: null, worker: null, finishedAt: null });
    expect(await jobsOf(lost)).toBe(1);
    expect(await storedRun(idOf(held))).toMatchObject({ jobId: working.id, worker: "working" });
    expect(await jobsOf(held)).toBe(0);
    await work();
    expect((await storedRun(idOf(lost))).status).toBe("succeeded");
    await freeLostRuns();
    expect(await jobsOf(lost)).toBe(1);
  });

  test("takes none when its job goes to another while it waits for its pick", async () => {
    const { queue } = await workspaceOf([]);
    const run = await queue();
    const stalled = await givenJob();
    const { taking, again } = await transaction(async (tx) => {
      await lockPicks(tx);
      const taking = takeRun(stalled, "stalled");
      await expect.poll(countPicksWaiting, OFTEN).toBe(1);
      return { taking, again: await givenAgain(stalled) };
    });
    expect(await taking).toBeUndefined();
    expect((await takeRun(again, "other"))?.runId).toBe(run.id);
  });

  test("holds nobody up for long when it has begun to pick", async () => {
    const { queue } = await workspaceOf([]);
    const run = await queue();
    const job = await givenJob();
    await transaction(async (idle) => {
      const taken = Promise.withResolvers<void>();
      const locked = Promise.withResolvers<void>();
      const stalled = transaction(async (tx) => {
        await lockPicks(tx);
        locked.resolve();
        await taken.promise;
        await tx.execute(sql`select 1`);
      });
      await locked.promise;
      expect((await takeRun(job, "other"))?.runId).toBe(run.id);
      taken.resolve();
      await expect(stalled).rejects.toThrow();
      // The server ends any transaction that is idle, but has not yet ended this one, which is older.
      await idle.execute(sql`select 1`);
    });
  });

  test("keeps its job until it has told which run it takes", async () => {
    const job = await givenJob();
    const { losing } = await transaction(async (tx) => {
      expect(await holdJob(tx, "run-workflow", job)).toBe(true);
      const losing = givenAgain(job);
      await expect.poll(countJobsWaiting, OFTEN).toBe(1);
      return { losing };
    });
    const again = await losing;
    expect(await transaction((tx) => holdJob(tx, "run-workflow", job))).toBe(false);
    expect(await transaction((tx) => holdJob(tx, "run-workflow", again))).toBe(true);
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
    await expect.poll(() => countWaiting(long.workspaceId), OFTEN).toBe(1);
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
    expect((await take())?.runId).toBe(second.id);
    await transaction((tx) => tx.update(runs).set({ jobId: null }).where(eq(runs.id, other.id)));
    await finish();
    expect(await storedRun(idOf(run))).toMatchObject({ status: "running", processed: 7, jobId: null });
    expect((await take())?.runId).toBe(other.id);
  });

  test("a worker that was taken over gives nothing up and leaves no job behind", async () => {
    const { queue, workspaceId } = await workspaceOf(many(3));
    const other = await workspaceOf([]);
    const run = await queue();
    await take();
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
    expect((await take())?.runId).toBe(other.id);
    expect(await take()).toBeUndefined();
  });
});
