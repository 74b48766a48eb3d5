"use client";
import { OPERATIONS } from "@/lib/client/operations";
import { CopyButton } from "../ui/copy-button";

export function CurlExample({ origin, secret }: { origin: string; secret: string }) {
  const command = `curl -H "Authorization: Bearer ${secret}" \\\n  ${origin}${OPERATIONS.listWorkflows.path}`;
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between">
        <h3 className="font-medium">Try it</h3>
        <CopyButton text={command} what="command" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard */}
      <pre tabIndex={0} translate="no" className="overflow-x-auto rounded-md border bg-sunken p-3 font-mono text-xs">
        {command}
      </pre>
    </div>
  );
}
