"use client";
import { CopyButton } from "./copy-button";

/** A secret that is shown once. */
export function SecretText({ secret, what }: { secret: string; what: string }) {
  return (
    <div className="flex items-center gap-2 rounded-md border bg-sunken py-1.5 ps-3 pe-1.5">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: selecting by keyboard starts here */}
      <code tabIndex={0} translate="no" className="min-w-0 flex-1 select-all break-all font-mono text-xs">
        {secret}
      </code>
      <CopyButton text={secret} what={what} label="Copy" />
    </div>
  );
}
