"use client";
import { CodeExample } from "../ui/code-example";

const CODE = `import { Webhook } from "standardwebhooks"

// Throws when it is not from here. The body as it came, not parsed.
const event = new Webhook(secret).verify(body, headers)`;

export function VerifyExample() {
  return (
    <div>
      <CodeExample title="Check what arrives" text={CODE} what="code" />
      <p className="mt-2 text-ink-faint text-xs">
        Or compare the header <code className="font-mono">Prospector-Signature: t=…,v1=…</code>, where v1 is the hex of
        HMAC-SHA256 by this secret over the timestamp, a dot and the body.
      </p>
    </div>
  );
}
