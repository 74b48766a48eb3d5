"use client";
import { Ellipsis } from "lucide-react";
import { useRef, useState } from "react";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { WorkflowMenuProps } from "./workflow-menu-items";

const WorkflowMenuItems = part(() => import("./workflow-menu-items").then((file) => file.WorkflowMenuItems));

export function WorkflowMenu(props: WorkflowMenuProps) {
  const [{ isOpen, isThere }, set] = useState({ isOpen: false, isThere: false });
  const button = useRef<HTMLButtonElement>(null);
  const canWrite = useCanWrite();
  const open = () => set({ isOpen: true, isThere: true });
  if (!canWrite) return null;
  return (
    <>
      <Button
        ref={button}
        look="ghost"
        size="icon"
        aria-label={`Actions for ${props.workflow.name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={open}
        onKeyDown={({ key }) => (key === "ArrowDown" || key === "ArrowUp") && open()}
      >
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      {isThere ? (
        <WorkflowMenuItems
          {...props}
          button={button}
          isOpen={isOpen}
          onClose={() => set({ isOpen: false, isThere: true })}
        />
      ) : null}
    </>
  );
}
