"use client";
import { X } from "lucide-react";
import type { AnySaveStatus } from "@/lib/client/saver";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { ReadOnlyNote } from "../shell/read-only-note";
import { IconButton } from "../ui/icon-button";
import { Notice } from "../ui/notice";

type Props = {
  status: WorkflowStatus;
  save: AnySaveStatus;
  theirs: { words: string | null; dismiss: () => void };
};

/** What whoever edits has to know, above the form. */
export function BuilderNotices({ status, save, theirs }: Props) {
  return (
    <div className="flex flex-col gap-3 px-4 pt-4 empty:hidden md:px-6">
      <ReadOnlyNote cannot="change workflows" />
      {status === "paused" || status === "archived" ? (
        <Notice>
          This workflow is {status}, so it can’t be run. Resume it from its menu in the list of workflows.
        </Notice>
      ) : null}
      {save.kind === "conflict" ? (
        <Notice tone="warning">
          Somebody else changed the same as you. Nothing is saved until you say below what stays.
        </Notice>
      ) : null}
      {theirs.words ? (
        <Notice
          action={
            <IconButton label="Dismiss" onPress={theirs.dismiss}>
              <X aria-hidden className="size-4" />
            </IconButton>
          }
        >
          {theirs.words}
        </Notice>
      ) : null}
    </div>
  );
}
