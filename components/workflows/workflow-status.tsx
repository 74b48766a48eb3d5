import type { Workflow, WorkflowState } from "@/lib/contract/workflows";
import { Badge, type Tone } from "../ui/badge";

type Look = { name: string; tone: Tone; says: string };

export const STATE_LOOKS: Record<WorkflowState, Look> = {
  active: { name: "Active", tone: "positive", says: "Runs by its schedule, where it has one, and when it is asked to" },
  by_hand: { name: "By hand", tone: "neutral", says: "Runs when it is asked to, and has run" },
  draft: { name: "Draft", tone: "neutral", says: "Has not run yet" },
  paused: { name: "Paused", tone: "warning", says: "Does not run until it is resumed" },
  archived: { name: "Archived", tone: "neutral", says: "Does not run" },
};

/** What people call its status: a draft that has run is none any more. */
export function stateOf({ status, last_run }: Pick<Workflow, "status" | "last_run">): WorkflowState {
  return status === "draft" && last_run ? "by_hand" : status;
}

export function WorkflowStatusBadge({ workflow }: { workflow: Pick<Workflow, "status" | "last_run"> }) {
  const { name, tone, says } = STATE_LOOKS[stateOf(workflow)];
  return (
    <span title={says}>
      <Badge tone={tone}>{name}</Badge>
    </span>
  );
}
