"use client";
import { Archive, ArchiveRestore, Copy, Ellipsis, Pause, Pencil, Play, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Workflow } from "@/lib/contract/workflows";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import { part } from "../ui/part";
import { useWorkflowActions } from "./use-workflow-actions";

const DeleteWorkflowDialog = part(() => import("./delete-workflow-dialog").then((file) => file.DeleteWorkflowDialog));

type Props = { workflow: Workflow; withRun?: boolean; onDeleted?: () => void };

export function WorkflowMenu({ workflow, withRun = true, onDeleted }: Props) {
  const actions = useWorkflowActions();
  const canWrite = useCanWrite();
  const [isDeleting, setDeleting] = useState(false);
  const { status } = workflow;
  if (!canWrite) return null;
  return (
    <>
      <Menu
        label={`Actions for ${workflow.name}`}
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${workflow.name}`}>
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        {withRun && (status === "draft" || status === "active") ? (
          <MenuItem icon={<Play aria-hidden />} onAction={() => actions.run(workflow)}>
            {workflow.draft ? `Run revision ${workflow.revision}` : "Run now"}
          </MenuItem>
        ) : null}
        <MenuItem icon={<Pencil aria-hidden />} href={`/workflows/${workflow.id}/edit`}>
          Edit
        </MenuItem>
        <MenuItem icon={<Copy aria-hidden />} onAction={() => actions.duplicate(workflow)}>
          Duplicate
        </MenuItem>
        {status === "paused" || status === "draft" ? (
          <MenuItem icon={<Play aria-hidden />} onAction={() => actions.setStatus(workflow, "active")}>
            {status === "draft" ? "Activate" : "Resume"}
          </MenuItem>
        ) : null}
        {status === "active" ? (
          <MenuItem icon={<Pause aria-hidden />} onAction={() => actions.setStatus(workflow, "paused")}>
            Pause
          </MenuItem>
        ) : null}
        {status === "archived" ? (
          <MenuItem icon={<ArchiveRestore aria-hidden />} onAction={() => actions.setStatus(workflow, "active")}>
            Restore
          </MenuItem>
        ) : (
          <MenuItem icon={<Archive aria-hidden />} onAction={() => actions.setStatus(workflow, "archived")}>
            Archive
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<Trash2 aria-hidden />} danger onAction={() => setDeleting(true)}>
          Delete…
        </MenuItem>
      </Menu>
      {isDeleting ? (
        <DeleteWorkflowDialog
          workflow={workflow}
          isOpen
          onClose={() => setDeleting(false)}
          {...(onDeleted ? { onDeleted } : {})}
        />
      ) : null}
    </>
  );
}
