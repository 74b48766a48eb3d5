"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { memberQuery, removeMemberMutation } from "@/lib/client/members";
import type { Member } from "@/lib/contract/members";
import { ErrorNote } from "../data-table/error-note";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { toast } from "../ui/toast";
import { removalWords } from "./removal-words";

type Props = { member: Member; isSelf: boolean; onClose: () => void };

export function RemoveMemberDialog({ member, isSelf, onClose }: Props) {
  const { data, error } = useQuery(memberQuery(member.id));
  const remove = useMutation(removeMemberMutation(useQueryClient()));
  const name = member.name || member.email;
  function confirm() {
    remove.mutate(member.id, {
      onSuccess: () => {
        if (isSelf) return window.location.assign("/sign-in");
        onClose();
        toast.success(`${name} is removed`);
      },
    });
  }
  const fault = remove.error
    ? { error: remove.error, what: isSelf ? "You have not left." : "They were not removed." }
    : error && { error, what: "What would happen can’t be shown." };
  return (
    <ConfirmDialog
      title={isSelf ? "Leave this workspace?" : `Remove ${name}?`}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      confirm={isSelf ? "Leave" : "Remove"}
      isPending={remove.isPending || (!data && !error)}
      fault={fault ? <ErrorNote {...fault} /> : null}
    >
      <p aria-live="polite">{data ? removalWords(data, isSelf) : error ? null : "Looking what would happen…"}</p>
    </ConfirmDialog>
  );
}
