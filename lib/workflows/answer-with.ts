import type { Workflow } from "@/lib/contract/workflows";
import { criteriaWarnings } from "./criteria-warnings";

/** A workflow as its operations answer it: with what of its criteria does nothing. */
export function answerWith(workflow: Workflow) {
  return { data: workflow, warnings: criteriaWarnings(workflow.criteria) };
}
