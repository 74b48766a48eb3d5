import { setTimeout as delay } from "node:timers/promises";
import type { CriteriaPatch } from "@/lib/contract/criteria";
import type { Call, Observer } from "./observer";
import type { Patience } from "./patience";

const RETRY_MS = 250;
const ENDED = ["succeeded", "partial", "cancelled", "failed"];

export type Asked = { workspaceId: string; key: string; criteria: number; idempotencyKey: string };

/** Asks until there is an answer, with one idempotency key. */
async function insist(observer: Observer, call: Call, patience: Patience): Promise<Record<string, unknown>> {
  while (!patience.isOver) {
    const { status, body } = await observer.ask(call);
    if (status === 200) return (body as { data: Record<string, unknown> }).data;
    await delay(RETRY_MS);
  }
  throw new Error(`nothing went on any more before ${call.name} had an answer`);
}

/** A client that makes a workflow, starts its run and looks until it has ended; answers how it did. */
export async function seeThrough(
  observer: Observer,
  { key, idempotencyKey }: Asked,
  criteria: CriteriaPatch,
  patience: Patience,
): Promise<string> {
  const body = { name: "Chaos", status: "active", criteria };
  const workflow = await insist(observer, { name: "createWorkflow", key, body, idempotencyKey }, patience);
  const params = { workflow_id: String(workflow.id) };
  const run = await insist(observer, { name: "startRun", key, params, idempotencyKey }, patience);
  let seen = "";
  for (;;) {
    const asked = { name: "getRun", key, params: { run_id: String(run.id) } } as const;
    const { status, progress } = await insist(observer, asked, patience);
    const now = JSON.stringify([status, (progress as { processed?: unknown }).processed]);
    if (now !== seen) patience.renew();
    seen = now;
    if (ENDED.includes(String(status))) return String(status);
    await delay(RETRY_MS);
  }
}
