import { invalid } from "@/lib/base/errors";
import { Criteria } from "@/lib/contract/criteria";
import type { ErrorDetail } from "@/lib/contract/error-body";
import type { Schedule } from "@/lib/contract/schedule";
import { WORKFLOW_NAME } from "@/lib/contract/workflow-name";
import type { WorkflowRequest, WorkflowStatus } from "@/lib/contract/workflows";
import { METADATA_KEYS_MAX } from "@/lib/contract/workflows";
import { mergePatch } from "./merge-patch";
import { patchSchedule } from "./patch-schedule";

export type WorkflowContent = {
  name: string;
  status: WorkflowStatus;
  criteria: Criteria;
  metadata: Record<string, string>;
  schedule: Schedule | null;
};

export const NEW_WORKFLOW: WorkflowContent = {
  name: WORKFLOW_NAME,
  status: "draft",
  criteria: Criteria.parse({}),
  metadata: {},
  schedule: null,
};

/** The criteria after a merge patch, complete: what the patch removed has its default again. */
export function patchCriteria(before: Criteria, patch: WorkflowRequest["criteria"]): Criteria {
  if (patch === undefined) return before;
  return Criteria.parse(patch === null ? {} : mergePatch(before, patch));
}

function patchMetadata(before: Record<string, string>, patch: WorkflowRequest["metadata"]): Record<string, string> {
  if (patch === undefined) return before;
  const merged = patch === null ? {} : (mergePatch(before, patch) as Record<string, string>);
  if (Object.keys(merged).length <= METADATA_KEYS_MAX) return merged;
  const detail: ErrorDetail = { path: "metadata", message: `holds at most ${METADATA_KEYS_MAX} keys` };
  throw invalid([detail]);
}

/** A request as a JSON merge patch of a workflow: what it leaves out stays, null restores the default. */
export function applyRequest(before: WorkflowContent, request: WorkflowRequest): WorkflowContent {
  return {
    name: request.name === undefined ? before.name : (request.name ?? NEW_WORKFLOW.name),
    status: request.status === undefined ? before.status : (request.status ?? NEW_WORKFLOW.status),
    criteria: patchCriteria(before.criteria, request.criteria),
    metadata: patchMetadata(before.metadata, request.metadata),
    schedule: patchSchedule(before.schedule, request.schedule),
  };
}
