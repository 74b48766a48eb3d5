"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { revokeInvitationMutation } from "@/lib/client/members";
import type { Invitation } from "@/lib/contract/invitations";
import { sayFailure } from "../data-table/say-failure";
import { ROLE_WORDS } from "../shell/role-words";
import { IconButton } from "../ui/icon-button";
import { toast } from "../ui/toast";

/** Without a question: another link is made in a moment. */
export function RevokeInvitation({ invitation: { id, note, role } }: { invitation: Invitation }) {
  const revoke = useMutation(revokeInvitationMutation(useQueryClient()));
  const label = `Revoke the invitation ${note ? `for ${note}` : `as ${ROLE_WORDS[role].name.toLowerCase()}`}`;
  function press() {
    revoke.mutate(id, {
      onSuccess: ({ status }) =>
        status === "revoked"
          ? toast.success("The link lets nobody in any more")
          : toast.error("The link was used before it was revoked"),
      onError: (error) => sayFailure("It was not revoked", error),
    });
  }
  return (
    <IconButton label={label} onPress={press} isDisabled={revoke.isPending}>
      <X aria-hidden className="size-4" />
    </IconButton>
  );
}
