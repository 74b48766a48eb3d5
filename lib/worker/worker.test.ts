import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { disconnect, transaction } from "@/db/client";
import type { RunRow } from "@/db/queries/runs";
import { workflows } from "@/db/schema/workflows";
import { countWaiting, holdWorkspace } from "@/db/testing/locks";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { fromTypeId } from "@/lib/base/ids";
import { allResults, countLeads, countsOf, finishRun, storedRun } from "@/lib/engine/testing/runs";
import { stopSender } from "@/lib/queue/stop-sender";
import { createWorkflow } from "@/lib/workflows/create-workflow";
import { getSchedule } from "@/lib/workflows/get-schedule";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { queueStarterRun, startClock, startWorkerProcess, type WorkerProcess } from "./testing/process";

const TEN = Array.from({ length: 10 }, (_, at) => at);
const OFTEN = { interval: 20 };

let database: TestDatabase;
let workers: WorkerProcess[] = [];

const idOf = ({ workspaceId, id }: RunRow) => ({ workspaceId, runId: id });
const startWorker = async (slots = 1) => {
  const worker = await startWorkerProcess(database.url, { slots });
  workers.push(worker);
  return worker;
};

// A database of its own: its workers would take the runs that other tests queue.
beforeAll(async () => {
  database = await createTestDatabase(".data/test");
  vi.stubEnv("DATABASE_URL", database.url);
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  workers = [];
});

afterAll(async () => {
  await stopSender();
  await disconnect();
  await database.drop();
});

/** Lets a run come as far as `share` of its candidates and stops it there, in the middle of a batch. */
async function stopAt(run: RunRow, share: number): Promise<() => Promise<void>> {
  await expect.poll(async () => (await storedRun(idOf(run))).processed, OFTEN).toBeGreaterThanOrEqual(share * 29_000);
  const release = await holdWorkspace(run.workspaceId);
  await expect.poll(() => countWaiting(run.workspaceId), OFTEN).toBe(1);
  return release;
}

async function contentOf(run: RunRow) {
  const rows = await allResults(idOf(run));
  return rows.map(({ rank, companyId, outcome, score }) => [rank, companyId, outcome, score]);
}

describe("a worker", () => {
  test("killed at ten points of runs over 20,000 candidates loses and doubles nothing", async () => {
    const undisturbed = await queueStarterRun();
    const whole = await finishRun(idOf(undisturbed), { batchRows: 1_000, sortedMax: 20_000 });
    expect(whole).toMatchObject({ status: "succeeded" });
    expect(whole.found).toBeGreaterThan(20_000);
    const wanted = await contentOf(undisturbed);

    const runs = await Promise.all(TEN.map(queueStarterRun));
    const stopped = Promise.all(runs.map((run, at) => stopAt(run, at * 0.08)));
    await Promise.all(TEN.map(() => startWorker()));
    const releases = await stopped;
    const killed = await Promise.all(runs.map((run) => storedRun(idOf(run))));
    await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
    await Promise.all(releases.map((release) => release()));
    expect(
      killed.every(
        ({ status, processed, found }) => status === "running" && processed < whole.found && found === processed,
      ),
    ).toBe(true);
    expect(new Set(killed.map(({ processed }) => processed)).size).toBeGreaterThan(5);
    const fences = new Map(killed.map(({ id, fence }) => [id, fence]));

    await startWorker(4);
    for (const run of runs) {
      await expect.poll(async () => (await storedRun(idOf(run))).status, OFTEN).toBe("succeeded");
      const ended = await storedRun(idOf(run));
      expect(countsOf(ended)).toEqual(countsOf(whole));
      expect(ended.fence).toBe((fences.get(run.id) ?? 0) + 1);
      expect(await countLeads(run.workspaceId)).toBe(whole.new);
      expect(await contentOf(run)).toEqual(wanted);
    }
  });

  test("told to stop finishes the batch in hand, gives its run to another and exits within 8 seconds", async () => {
    const run = await queueStarterRun();
    const stopped = stopAt(run, 0.3);
    const worker = await startWorker();
    const release = await stopped;
    const clock = await startClock(8_000);
    const exit = worker.end("SIGTERM");
    clock.tell();
    await release();
    expect(await Promise.race([exit, clock.ended])).toBe(0);
    const left = await storedRun(idOf(run));
    expect(left.status).toBe("running");
    expect(left.processed).toBeGreaterThan(0);

    await startWorker();
    await expect.poll(async () => (await storedRun(idOf(run))).status, OFTEN).toBe("succeeded");
    const ended = await storedRun(idOf(run));
    expect(ended.results).toBe((await allResults(idOf(run))).length);
  });

  test("frozen beyond its lease in the middle of a batch leaves nothing behind when it wakes, and works on", async () => {
    const undisturbed = await queueStarterRun();
    await finishRun(idOf(undisturbed), { batchRows: 1_000, sortedMax: 20_000 });
    const run = await queueStarterRun();
    const stopped = stopAt(run, 0.3);
    const frozen = await startWorker();
    const release = await stopped;
    frozen.child.kill("SIGSTOP");
    await release();
    const other = await startWorker();
    await expect.poll(async () => (await storedRun(idOf(run))).status, OFTEN).toBe("succeeded");
    const ended = await storedRun(idOf(run));
    expect(ended.fence).toBe(2);
    await other.end("SIGTERM");

    frozen.child.kill("SIGCONT");
    const next = await queueStarterRun();
    await expect.poll(async () => (await storedRun(idOf(next))).status, OFTEN).toBe("succeeded");
    expect(frozen.child.exitCode).toBe(null);
    expect(await storedRun(idOf(run))).toEqual(ended);
    expect(await countLeads(run.workspaceId)).toBe(ended.new);
    expect(await contentOf(run)).toEqual(await contentOf(undisturbed));
  });

  test("that loses every connection goes on by itself", async () => {
    const run = await queueStarterRun();
    const stopped = stopAt(run, 0.3);
    const worker = await startWorker();
    const release = await stopped;
    const admin = new pg.Client(database.url);
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
    );
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'prospector-queue' and datname = current_database()`,
    );
    await admin.end();
    await release();
    await expect.poll(async () => (await storedRun(idOf(run))).status, OFTEN).toBe("succeeded");
    const ended = await storedRun(idOf(run));
    expect(ended.results).toBe((await allResults(idOf(run))).length);
    expect(worker.child.exitCode).toBe(null);
  });

  test("starts what a schedule has made due, once, though two of them look", async () => {
    const { ctx } = await createWorkspace();
    const now = new Date();
    const due = { nextRunAt: new Date(now.setUTCSeconds(0, 0)) };
    // Once a year, so that no other window comes while the test goes on.
    const cron = `${now.getUTCMinutes()} ${now.getUTCHours()} ${now.getUTCDate()} ${now.getUTCMonth() + 1} *`;
    const schedule = { frequency: "cron" as const, cron };
    const { id } = await createWorkflow(ctx, { status: "active", schedule, criteria: { limit: 1 } });
    await transaction((tx) =>
      tx
        .update(workflows)
        .set(due)
        .where(eq(workflows.id, fromTypeId("workflow", id))),
    );
    await Promise.all([startWorker(), startWorker()]);
    const windows = async () => (await getSchedule(ctx, { workflowId: id })).windows;
    await expect.poll(async () => (await windows()).length, OFTEN).toBe(1);
    const [window] = await windows();
    expect(window?.window_at).toBe(due.nextRunAt.toISOString());
  });
});
