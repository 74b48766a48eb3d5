"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { rotateSecretMutation } from "@/lib/client/webhooks";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { SigningSecret } from "./signing-secret";

/** Two steps: what it means, then the new secret, once. */
export function RotateSecretDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const rotate = useMutation(rotateSecretMutation(useQueryClient()));
  const secret = rotate.data?.secret;
  return (
    <Dialog
      title={secret ? "Copy the new secret" : "Rotate the secret?"}
      isOpen
      onClose={onClose}
      dismissable={!secret}
    >
      {secret ? (
        <SigningSecret secret={secret} onDone={onClose} />
      ) : (
        <>
          <p className="text-ink-soft">
            For 24 hours everything is signed with both secrets, so that nothing is refused while you change over. After
            that the present one counts no more.
          </p>
          {rotate.error ? <ErrorNote error={rotate.error} what="It was not rotated." /> : null}
          <DialogActions>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="primary" isPending={rotate.isPending} onPress={() => rotate.mutate(id)}>
              Rotate
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
