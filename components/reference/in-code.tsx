import { Fragment } from "react";

/** Text in which what stands between backticks is code. */
export function InCode({ text }: { text: string }) {
  return text.split("`").map((part, at) => {
    const key = `${at}${part}`;
    if (at % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    return (
      <code key={key} translate="no" className="rounded-sm bg-hover px-1 py-px font-mono text-[0.92em] break-words">
        {part}
      </code>
    );
  });
}
