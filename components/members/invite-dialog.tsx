"use client";
import { useState } from "react";
import type { CreatedInvitation } from "@/lib/contract/invitations";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { SecretText } from "../ui/secret-text";
import { Time } from "../ui/time";
import { InviteForm } from "./invite-form";

/** Two steps: as what they are invited, then the link, once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<CreatedInvitation | null>(null);
  return (
    <Dialog
      title={made ? "Send them this link" : "Invite a person"}
      isOpen
      onClose={onClose}
      dismissable={made === null}
    >
      {made ? (
        <>
          <Notice tone="warning">
            This is the only time the link is shown. It lets one person in, until{" "}
            <Time value={made.expires_at} show="date" />.
          </Notice>
          <SecretText secret={made.url ?? ""} what="link" />
          <DialogActions>
            <Button look="primary" onPress={onClose}>
              I have copied it
            </Button>
          </DialogActions>
        </>
      ) : (
        <InviteForm onCreated={setMade} onCancel={onClose} />
      )}
    </Dialog>
  );
}
