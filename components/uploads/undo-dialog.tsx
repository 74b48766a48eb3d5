"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newIntent } from "@/lib/client/intent";
import { uploadStepMutation } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import { ErrorNote } from "../data-table/error-note";
import { ConfirmDialog } from "../ui/confirm-dialog";

type Props = { upload: Upload; isOpen: boolean; onClose: () => void };

export function UndoDialog({ upload, isOpen, onClose }: Props) {
  const undo = useMutation(uploadStepMutation(useQueryClient()));
  const close = () => {
    undo.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title={`Undo the import of ${upload.file.name}?`}
      isOpen={isOpen}
      onClose={close}
      onConfirm={() => undo.mutate({ id: upload.id, step: "undoUpload", intent: newIntent() }, { onSuccess: close })}
      confirm="Undo the import"
      isPending={undo.isPending}
      fault={undo.error ? <ErrorNote error={undo.error} what="It was not undone." /> : null}
    >
      Companies that it brought go, and those that it changed are as they were. What a later upload has changed since
      stays. Leads that were found in it are kept.
    </ConfirmDialog>
  );
}
