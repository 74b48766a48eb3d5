"use client";
import { CopyButton } from "../ui/copy-button";

export function CodeBlock({ text, what }: { text: string; what: string }) {
  return (
    <div className="relative">
      <div className="absolute end-1 top-1 rounded-md bg-sunken">
        <CopyButton text={text} what={what} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard
        tabIndex={0}
        translate="no"
        className="max-h-72 overflow-auto rounded-md border bg-sunken p-2.5 pe-9 font-mono text-xs"
      >
        {text}
      </pre>
    </div>
  );
}
