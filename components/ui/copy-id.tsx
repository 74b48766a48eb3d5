"use client";
import { useRef, useState } from "react";
import { announce } from "./announcer";
import { copyText } from "./copy-text";

const SHOWN_MS = 1_600;

/** A short id that copies in full. */
export function CopyId({ id, what }: { id: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function copy() {
    const done = await copyText(id);
    announce(done ? `Copied the ${what} id` : `The ${what} id is ${id}`);
    setCopied(done);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), SHOWN_MS);
  }
  const prefix = id.slice(0, id.indexOf("_"));
  return (
    <button
      type="button"
      title={`${id}\nClick to copy`}
      onClick={copy}
      className="-mx-1.5 inline-flex h-6 items-center whitespace-nowrap rounded-sm px-1.5 font-mono text-ink-faint text-xs hover:bg-hover hover:text-ink"
    >
      <span className="sr-only">Copy the {what} id </span>
      {copied ? "Copied" : `${prefix}_…${id.slice(-5)}`}
    </button>
  );
}
