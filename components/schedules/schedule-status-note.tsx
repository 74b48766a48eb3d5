"use client";
import type { Workflow, WorkflowStatus } from "@/lib/contract/workflows";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useWorkflowActions } from "../workflows/use-workflow-actions";

const WHY: Record<Exclude<WorkflowStatus, "active">, string> = {
  draft: "This workflow is a draft: its schedule starts once it is active.",
  paused: "This workflow is paused: the times that come meanwhile are missed.",
  archived: "This workflow is archived: its schedule is off.",
};

/** What keeps the whole schedule from running. */
export function ScheduleStatusNote({ workflow }: { workflow: Workflow }) {
  const { setStatus } = useWorkflowActions();
  const canWrite = useCanWrite();
  if (workflow.status === "active") return null;
  const action = canWrite ? (
    <Button size="sm" onPress={() => setStatus(workflow, "active")}>
      Set active
    </Button>
  ) : undefined;
  return (
    <Notice tone="warning" action={action}>
      {WHY[workflow.status]}
    </Notice>
  );
}
