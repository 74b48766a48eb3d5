import type { Workflow, WorkflowRequest } from "@/lib/contract/workflows";
import { call, callTagged } from "./call";
import { ChangedMeanwhile, changeSeen } from "./change-seen";

export class WorkflowChanged extends ChangedMeanwhile<Workflow> {
  constructor(now: Workflow) {
    super(now, `${now.updated_by ?? "Somebody"} has changed it meanwhile.`);
    this.name = "WorkflowChanged";
  }
}

/** The fields of a workflow that a person has seen, and acts on. */
export type Seen = Pick<Workflow, "id"> & Partial<Workflow>;

function withSeen<Done>({ id, ...seen }: Seen, work: (ifMatch: string) => Promise<Done>): Promise<Done> {
  const read = () => callTagged("getWorkflow", { params: { workflow_id: id } });
  return changeSeen<Workflow, Done>({ seen, read, work, changed: (now) => new WorkflowChanged(now) });
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
