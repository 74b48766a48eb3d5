import { setTimeout as delay } from "node:timers/promises";
import type { CriteriaPatch } from "@/lib/contract/criteria";
import type { Call, Observer } from "./observer";

const RETRY_MS = 250;
const ENDED = ["succeeded", "partial", "cancelled", "failed"];

export type Signal = { isOver: boolean };
export type Asked = { workspaceId: string; key: string; criteria: number; idempotencyKey: string };

/** Asks until there is an answer, with one idempotency key. */
async function insist(observer: Observer, call: Call, signal: Signal): Promise<Record<string, unknown>> {
  while (!signal.isOver) {
    const { status, body } = await observer.ask(call);
    if (status === 200) return (body as { data: Record<string, unknown> }).data;
    await delay(RETRY_MS);
  }
  throw new Error(`time was up before ${call.name} had an answer`);
}

/** A client that makes a workflow, starts its run and looks until it has ended; answers how it did. */
export async function seeThrough(
  observer: Observer,
  { key, idempotencyKey }: Asked,
  criteria: CriteriaPatch,
  signal: Signal,
): Promise<string> {
  const body = { name: "Chaos", status: "active", criteria };
  const workflow = await insist(observer, { name: "createWorkflow", key, body, idempotencyKey }, signal);
  const params = { workflow_id: String(workflow.id) };
  const run = await insist(observer, { name: "startRun", key, params, idempotencyKey }, signal);
  for (;;) {
    const { status } = await insist(observer, { name: "getRun", key, params: { run_id: String(run.id) } }, signal);
    if (ENDED.includes(String(status))) return String(status);
    await delay(RETRY_MS);
  }
}
