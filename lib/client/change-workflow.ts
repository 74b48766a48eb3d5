import type { Workflow, WorkflowRequest } from "@/lib/contract/workflows";
import { call, callTagged } from "./call";
import { CallError } from "./call-error";

/** Somebody else has changed what a request changes, since whoever asked saw it. */
export class WorkflowChanged extends Error {
  override readonly name = "WorkflowChanged";
  constructor(readonly workflow: Workflow) {
    super(`${workflow.updated_by ?? "Somebody"} has changed it meanwhile.`);
  }
}

const ATTEMPTS_MAX = 5;

/** The fields of a workflow that a person has seen, and acts on. */
export type Seen = Pick<Workflow, "id"> & Partial<Workflow>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Does something to a workflow that is, in what was seen of it, as it was; whatever else has been changed stays changed. */
async function withSeen<Done>({ id, ...seen }: Seen, work: (etag: string) => Promise<Done>): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    const { answer, etag } = await callTagged("getWorkflow", { params: { workflow_id: id } });
    const now = answer.data;
    const other = Object.entries(seen).some(([field, value]) => !isSame(Reflect.get(now, field), value));
    if (other) throw new WorkflowChanged(now);
    try {
      return await work(etag ?? "*");
    } catch (error) {
      const isRaced = error instanceof CallError && error.code === "revision_conflict";
      if (!isRaced || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}

export function changeWorkflow(seen: Seen, request: WorkflowRequest): Promise<Workflow> {
  const params = { workflow_id: seen.id };
  return withSeen(seen, async (ifMatch) => (await call("updateWorkflow", { params, body: request, ifMatch })).data);
}

export function deleteSeenWorkflow(seen: Seen): Promise<Workflow> {
  const params = { workflow_id: seen.id };
  return withSeen(seen, async (ifMatch) => (await call("deleteWorkflow", { params, ifMatch })).data);
}

export function restoreSeenRevision(seen: Seen, revision: number, intent: string): Promise<Workflow> {
  const params = { workflow_id: seen.id, revision };
  return withSeen(
    seen,
    async (ifMatch) => (await call("restoreRevision", { params, ifMatch, idempotencyKey: intent })).data,
  );
}
