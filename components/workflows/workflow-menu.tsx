"use client";
import { Ellipsis } from "lucide-react";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import { useOpening } from "../ui/use-opening";
import type { WorkflowMenuProps } from "./workflow-menu-items";

const WorkflowMenuItems = part(() => import("./workflow-menu-items").then((file) => file.WorkflowMenuItems));

export function WorkflowMenu(props: WorkflowMenuProps) {
  const { button, isOpen, isThere, close, trigger } = useOpening("menu");
  const canWrite = useCanWrite();
  if (!canWrite) return null;
  return (
    <>
      <Button {...trigger} look="ghost" size="icon" aria-label={`Actions for ${props.workflow.name}`}>
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      {isThere ? <WorkflowMenuItems {...props} button={button} isOpen={isOpen} onClose={close} /> : null}
    </>
  );
}
