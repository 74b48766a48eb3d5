"use client";
import { Play } from "lucide-react";
import type { Workflow } from "@/lib/contract/workflows";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { useWorkflowActions } from "./use-workflow-actions";

export function RunNow({ workflow }: { workflow: Workflow }) {
  const actions = useWorkflowActions();
  const canWrite = useCanWrite();
  if (!canWrite || workflow.status === "paused" || workflow.status === "archived") return null;
  return (
    <Button look="primary" isPending={actions.isStarting} onPress={() => actions.run(workflow)}>
      <Play aria-hidden className="size-3.5" />
      {workflow.draft ? `Run revision ${workflow.revision}` : "Run now"}
    </Button>
  );
}
