"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { stopSending } from "@/lib/client/file-senders";
import { deleteUploadMutation, isLiveUpload } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite } from "../shell/me";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";

export function UploadMenu({ upload }: { upload: Upload }) {
  const [isDeleting, setIsDeleting] = useState(false);
  const router = useRouter();
  const remove = useMutation(deleteUploadMutation(useQueryClient()));
  if (!useCanWrite() || isLiveUpload(upload)) return null;
  const isImported = upload.status === "imported";
  return (
    <>
      <Menu
        label="More for this upload"
        placement="bottom end"
        trigger={
          <IconButton label="More for this upload">
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        <MenuItem icon={<Trash2 aria-hidden />} onAction={() => setIsDeleting(true)}>
          Delete the upload
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title="Delete the upload?"
        isOpen={isDeleting}
        onClose={() => setIsDeleting(false)}
        onConfirm={() => {
          stopSending(upload.id);
          remove.mutate(upload.id, { onSuccess: () => router.push("/sources") });
        }}
        confirm="Delete"
        isPending={remove.isPending}
        fault={remove.error ? <ErrorNote error={remove.error} what="It was not deleted." /> : null}
      >
        {isImported
          ? "The file goes, and with it the way to undo its import. The companies that it brought stay."
          : "The file goes, and what was read of it."}
      </ConfirmDialog>
    </>
  );
}
