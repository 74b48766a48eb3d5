"use client";
import { type FormEvent, useState } from "react";
import type { View } from "@/lib/contract/views";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/text-field";
import type { ViewActions } from "./use-view-actions";

const NAME_MAX = 80;

type Props = { actions: ViewActions; view: View | null };

/** The dialog that is open, if one is. */
export function ViewDialogs({ actions, view }: Props) {
  if (actions.question === "create") return <CreateDialog actions={actions} />;
  if (!view) return null;
  if (actions.question === "rename") return <RenameDialog actions={actions} view={view} />;
  if (actions.question !== "delete") return null;
  return (
    <ConfirmDialog
      title={`Delete “${view.name}”?`}
      isOpen
      onClose={actions.close}
      onConfirm={() => actions.remove(view)}
      confirm="Delete the view"
      isPending={actions.deleting.isPending}
      fault={
        actions.deleting.error ? <ErrorNote error={actions.deleting.error} what="The view was not deleted." /> : null
      }
    >
      {view.is_shared ? "It goes for everybody in the workspace. " : null}
      What it shows stays as it is.
    </ConfirmDialog>
  );
}

function CreateDialog({ actions }: { actions: ViewActions }) {
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const [isDefault, setDefault] = useState(false);
  const canWrite = useCanWrite();
  const { creating, close } = actions;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && !creating.isPending) actions.create({ name, isShared, isDefault });
  }
  return (
    <Dialog title="Save as a new view" isOpen onClose={close}>
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <p className="text-ink-soft">The filters, the order and the columns that the list has now.</p>
        <NameField value={name} onChange={setName} />
        <div className="flex flex-col gap-2">
          <Checkbox
            isSelected={isShared}
            isDisabled={!canWrite}
            onChange={setShared}
            hint={canWrite ? "Everybody sees it, and whoever may work here may change it." : "Your role is Viewer."}
          >
            Share with the workspace
          </Checkbox>
          <Checkbox
            isSelected={isDefault}
            onChange={setDefault}
            hint={isShared ? "For everybody who has no view of their own for that." : "For you."}
          >
            Open the list with it
          </Checkbox>
        </div>
        {creating.error ? <ErrorNote error={creating.error} what="The view was not saved." /> : null}
        <DialogActions>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit" isPending={creating.isPending} isDisabled={!name.trim()}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function RenameDialog({ actions, view }: { actions: ViewActions; view: View }) {
  const [name, setName] = useState(view.name);
  const { updating, close } = actions;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && !updating.isPending) actions.change(view, { name }, close);
  }
  return (
    <Dialog title="Rename the view" isOpen onClose={close}>
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <NameField value={name} onChange={setName} />
        {updating.error ? <ErrorNote error={updating.error} what="The view was not renamed." /> : null}
        <DialogActions>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit" isPending={updating.isPending} isDisabled={!name.trim()}>
            Rename
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function NameField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextField
      label="Name"
      value={value}
      maxLength={NAME_MAX}
      autoComplete="off"
      autoFocus
      required
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
