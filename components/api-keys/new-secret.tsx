"use client";
import { useState } from "react";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { DialogActions } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { CurlExample } from "./curl-example";

export function NewSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const [origin] = useState(() => window.location.origin);
  return (
    <>
      <Notice tone="warning">This is the only time the key is shown. Keep it where secrets are kept.</Notice>
      <div className="flex items-center gap-2 rounded-md border bg-sunken py-1.5 ps-3 pe-1.5">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: selecting by keyboard starts here */}
        <code tabIndex={0} translate="no" className="min-w-0 flex-1 select-all break-all font-mono text-xs">
          {secret}
        </code>
        <CopyButton text={secret} what="key" label="Copy" />
      </div>
      <CurlExample origin={origin} secret={secret} />
      <DialogActions>
        <Button look="primary" onPress={onDone}>
          I have copied it
        </Button>
      </DialogActions>
    </>
  );
}
