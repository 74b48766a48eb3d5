import { callOperation, operationNamed } from "@/app/api/testing/api";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import type { CriteriaPatch } from "@/lib/contract/criteria";
import type { GivenJob } from "@/lib/queue/hold-job";
import { runWorkflowJob } from "@/lib/worker/run-workflow-job";
import type { World } from "./world";

export type Tenant = { workspaceId: string; key: string };

export type Script = {
  /** What its idempotency keys begin with: the same keys make a second player a client that asks again. */
  keys: string;
  criteria: CriteriaPatch;
  /** Cancels the run when it has looked at so many companies. */
  cancelAt?: number;
  /** The worker is told to stop when the run has got further, and nobody takes its job up again. */
  stopsEarly?: boolean;
  /** What works on a job, in place of the product's own pace. */
  worker?: (job: Job, options: { worker: string; stop: AbortSignal }) => Promise<unknown>;
};

export type Job = GivenJob & { data: unknown };

/** What went wrong where nothing was disturbed would be a fault; where something was, it has been tried again. */
export type Played = { failures: string[] };

const TRIES = 12;
const ENDED = ["succeeded", "partial", "cancelled", "failed"];

type Name = Parameters<typeof operationNamed>[0];
type Call = Parameters<typeof callOperation>[1];

/** A client: it asks until it gets an answer. Anything but an answer or "try again" is a fault. */
async function ask(world: World, { key }: Tenant, name: Name, call: Call, failures: string[]): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { status, body, headers } = await callOperation(operationNamed(name), { key, ...call });
    if (status === 200) return body.data.id;
    failures.push(`${name} answered ${status} ${body.error?.code}`);
    const isWorthAnother = status === 503 || body.error?.code === "idempotency_in_flight";
    if (!isWorthAnother || !headers.get("retry-after")) throw new Error(`${name} answered ${JSON.stringify(body)}`);
    if (world.proxy.isDead) world.restart();
  }
  throw new Error(`${name} got no answer in ${TRIES} tries`);
}

type RunId = { workspaceId: string; runId: string };

async function progressOf(world: World, { workspaceId, runId }: RunId): Promise<{ ended: boolean; processed: number }> {
  const { rows } = await world.control.query<{ status: string; processed: number }>(
    "select status::text, processed from runs where workspace_id = $1 and id = $2",
    [workspaceId, runId],
  );
  return { ended: ENDED.includes(rows[0]?.status ?? ""), processed: rows[0]?.processed ?? 0 };
}

/** The queue gives every job of the run to a worker, whoever had it before. */
async function giveJobs(world: World, { workspaceId, runId }: RunId): Promise<Job[]> {
  const { rows } = await world.control.query<Job>(
    `update pgboss.job set state = 'active', started_on = now(), retry_count = retry_count + 1
      where data->>'workspaceId' = $1 and data->>'runId' = $2 returning id, data, retry_count as "retryCount"`,
    [workspaceId, runId],
  );
  return rows;
}

/** The queue and its workers: every job of the run again and again until the run has ended. */
async function work(world: World, tenant: Tenant, runId: string, script: Script, failures: string[]): Promise<void> {
  const worker = script.worker ?? ((job: Job, slot: Parameters<typeof runWorkflowJob>[1]) => runWorkflowJob(job, slot));
  const f = { workspaceId: tenant.workspaceId, runId };
  for (let delivery = 1; delivery <= TRIES; delivery++) {
    for (const job of await giveJobs(world, f)) {
      const stop = new AbortController();
      const unwatch = await watch(world, tenant, runId, script, stop, failures);
      await worker(job, { worker: newId(), stop: stop.signal }).catch((error: unknown) => {
        failures.push(`a worker failed: ${String(error instanceof Error ? (error.cause ?? error) : error)}`);
      });
      unwatch();
      if (world.proxy.isDead) world.restart();
      if (script.stopsEarly) return;
    }
    if ((await progressOf(world, f)).ended) return;
  }
}

/** Before each transaction it looks how far the run is: then somebody cancels it, or tells its worker to stop. */
async function watch(
  world: World,
  tenant: Tenant,
  runId: string,
  script: Script,
  stop: AbortController,
  failures: string[],
) {
  if (!script.stopsEarly && script.cancelAt === undefined) return () => {};
  const f = { workspaceId: tenant.workspaceId, runId };
  const before = await progressOf(world, f);
  let isBusy = false;
  let isCancelled = script.cancelAt === undefined;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    const { ended, processed } = await progressOf(world, f);
    if (script.stopsEarly && processed > before.processed) stop.abort();
    if (!isCancelled && !ended && processed >= (script.cancelAt ?? 0)) {
      isCancelled = true;
      await ask(world, tenant, "cancelRun", { params: { run_id: toTypeId("run", runId) } }, failures);
    }
    isBusy = false;
  };
  world.beforeTransactions.add(look);
  return () => world.beforeTransactions.delete(look);
}

/** A client makes a workflow and starts a run of it, and workers bring that to its end, whatever happens meanwhile. */
export async function playScript(world: World, tenant: Tenant, script: Script): Promise<Played> {
  const failures: string[] = [];
  const headers = (key: string) => ({ "Idempotency-Key": `${script.keys} ${key}` });
  const body = { name: "Crash", status: "active", criteria: script.criteria };
  const workflow_id = await ask(world, tenant, "createWorkflow", { body, headers: headers("create") }, failures);
  const run = await ask(world, tenant, "startRun", { params: { workflow_id }, headers: headers("start") }, failures);
  await work(world, tenant, fromTypeId("run", run), script, failures);
  return { failures };
}
