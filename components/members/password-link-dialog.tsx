"use client";
import { useState, useTransition } from "react";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { SecretText } from "../ui/secret-text";
import type { MadeLink, MakePasswordLink } from "./password-link";

type Props = { member: { id: string; name: string; email: string }; make: MakePasswordLink; onClose: () => void };

/** Two steps: what a link does, then the link, once. */
export function PasswordLinkDialog({ member, make, onClose }: Props) {
  const [made, setMade] = useState<MadeLink | null>(null);
  const [isPending, start] = useTransition();
  const name = member.name || member.email;
  const url = made && "url" in made ? made.url : null;
  return (
    <Dialog
      title={url ? "Send them this link" : `New password for ${name}?`}
      isOpen
      onClose={onClose}
      dismissable={url === null}
    >
      {url ? (
        <>
          <Notice tone="warning">
            This is the only time the link is shown. Whoever opens it within a day becomes {name}.
          </Notice>
          <SecretText secret={url} what="link" />
        </>
      ) : (
        <p className="text-ink-soft">
          You get a link to hand over, with which {name} sets a new password, once and within a day. That signs them out
          everywhere else; until then nothing changes.
        </p>
      )}
      {made && "fault" in made ? (
        <Notice tone="danger" role="alert">
          {made.fault}
        </Notice>
      ) : null}
      <DialogActions>
        {url ? (
          <Button look="primary" onPress={onClose}>
            I have copied it
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              look="primary"
              isPending={isPending}
              onPress={() => start(async () => setMade(await make(member.id)))}
            >
              Make a link
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
