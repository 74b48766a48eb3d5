"use client";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { counted } from "../ui/intl";
import { ChangeList } from "./change-list";

type Props = {
  draft: WorkflowDraft;
  isPending: boolean;
  onClose: () => void;
  onRunLive: () => void;
  onPublishAndRun: () => void;
};

/** Which criteria a run is to have, while there are some that are not live. */
export function RunChoiceDialog({ draft, isPending, onClose, onRunLive, onPublishAndRun }: Props) {
  const { changes, conflicts, revision } = draft;
  return (
    <Dialog title="Run which criteria?" isOpen onClose={onClose}>
      <div>
        <p>{counted(changes.length, "change is", "changes are")} not live, so a run would not have them:</p>
        <ChangeList changes={changes} />
        {conflicts.length > 0 ? (
          <p className="mt-2 text-ink-soft">
            Somebody else has changed the same. Say in the form what stays, then it can be published.
          </p>
        ) : null}
      </div>
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button isDisabled={isPending} onPress={onRunLive}>
          Run revision {revision} as it is
        </Button>
        <Button look="primary" isPending={isPending} isDisabled={conflicts.length > 0} onPress={onPublishAndRun}>
          Publish and run
        </Button>
      </DialogActions>
    </Dialog>
  );
}
