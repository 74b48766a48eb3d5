import type { ReactNode } from "react";
import { CopyButton } from "../ui/copy-button";

type Props = { title: ReactNode; text: string; what: string; className?: string };

export function CodeBlock({ title, text, what, className = "" }: Props) {
  return (
    <div className={`overflow-hidden rounded-lg border bg-sunken ${className}`}>
      <div className="flex min-h-9 items-center gap-2 border-b px-3">
        <div className="min-w-0 flex-1 truncate text-ink-soft text-xs">{title}</div>
        <CopyButton text={text} what={what} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard */}
      <pre tabIndex={0} translate="no" className="max-h-96 overflow-auto p-3 font-mono text-xs">
        {text}
      </pre>
    </div>
  );
}
