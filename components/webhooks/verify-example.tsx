"use client";
import { CopyButton } from "../ui/copy-button";

const CODE = `import { Webhook } from "standardwebhooks"

// Throws when it is not from here. The body as it came, not parsed.
const event = new Webhook(secret).verify(body, headers)`;

export function VerifyExample() {
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between">
        <h3 className="font-medium">Check what arrives</h3>
        <CopyButton text={CODE} what="code" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard */}
      <pre tabIndex={0} translate="no" className="overflow-x-auto rounded-md border bg-sunken p-3 font-mono text-xs">
        {CODE}
      </pre>
      <p className="mt-2 text-ink-faint text-xs">
        Or compare the header <code className="font-mono">Prospector-Signature: t=…,v1=…</code>, where v1 is the hex of
        HMAC-SHA256 by this secret over the timestamp, a dot and the body.
      </p>
    </div>
  );
}
