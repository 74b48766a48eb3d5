"use client";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { SecretText } from "../ui/secret-text";
import { VerifyExample } from "./verify-example";

export function SigningSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <>
      <Notice tone="warning">This is the only time the secret is shown. Keep it where secrets are kept.</Notice>
      <SecretText secret={secret} what="secret" />
      <VerifyExample />
      <DialogActions>
        <Button look="primary" onPress={onDone}>
          I have copied it
        </Button>
      </DialogActions>
    </>
  );
}
