"use client";
import { useState } from "react";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { SecretText } from "../ui/secret-text";
import { CurlExample } from "./curl-example";

export function NewSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const [origin] = useState(() => window.location.origin);
  return (
    <>
      <Notice tone="warning">This is the only time the key is shown. Keep it where secrets are kept.</Notice>
      <SecretText secret={secret} what="key" />
      <CurlExample origin={origin} secret={secret} />
      <DialogActions>
        <Button look="primary" onPress={onDone}>
          I have copied it
        </Button>
      </DialogActions>
    </>
  );
}
