"use client";
import { useState } from "react";
import type { Workflow } from "@/lib/contract/workflows";
import { useCanWrite } from "../shell/me";
import { Switch } from "../ui/switch";
import { useWorkflowActions } from "./use-workflow-actions";
import { WorkflowStatusBadge } from "./workflow-status";

/** What the workflow is, and the switch of it: one that is not active is never started by its schedule. */
export function WorkflowSwitch({ workflow }: { workflow: Workflow }) {
  const { setStatus } = useWorkflowActions();
  const canWrite = useCanWrite();
  const { status } = workflow;
  /** What was chosen, until the server has answered. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isActive = wanted ?? status === "active";
  if (!canWrite || status === "archived") return <WorkflowStatusBadge workflow={workflow} />;
  return (
    <>
      {isActive ? null : <WorkflowStatusBadge workflow={workflow} />}
      <Switch
        isSelected={isActive}
        isDisabled={wanted !== null}
        onChange={(on) => {
          setWanted(on);
          setStatus(workflow, on ? "active" : "paused", () => setWanted(null));
        }}
      >
        <span className="text-ink text-xs">Active</span>
      </Switch>
    </>
  );
}
