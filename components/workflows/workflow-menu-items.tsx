"use client";
import { Archive, ArchiveRestore, Copy, Pause, Pencil, Play, Trash2 } from "lucide-react";
import { type RefObject, useState } from "react";
import type { Workflow } from "@/lib/contract/workflows";
import { MenuItem, MenuSeparator } from "../ui/menu";
import { MenuPopover } from "../ui/menu-popover";
import { part } from "../ui/part";
import { useWorkflowActions } from "./use-workflow-actions";

const DeleteWorkflowDialog = part(() => import("./delete-workflow-dialog").then((file) => file.DeleteWorkflowDialog));

export type WorkflowMenuProps = { workflow: Workflow; withRun?: boolean; onDeleted?: () => void };
type Props = WorkflowMenuProps & { button: RefObject<HTMLButtonElement | null>; isOpen: boolean; onClose: () => void };

/** What the menu of a workflow holds. It stays when the menu is closed, and says how what was chosen has ended. */
export function WorkflowMenuItems({ workflow, withRun = true, onDeleted, button, isOpen, onClose }: Props) {
  const actions = useWorkflowActions();
  const [isDeleting, setDeleting] = useState(false);
  const { status } = workflow;
  return (
    <>
      {isOpen ? (
        <MenuPopover button={button} label={`Actions for ${workflow.name}`} placement="bottom end" onClose={onClose}>
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
        </MenuPopover>
      ) : null}
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
