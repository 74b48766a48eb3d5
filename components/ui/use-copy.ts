"use client";
import { useEffect, useState } from "react";
import { announce } from "./announcer";
import { copyText } from "./copy-text";

const SHOWN_MS = 1_600;

/** Copies a text, says so, and holds for a moment that it was copied. */
export function useCopy(what: string): { copied: boolean; copy: (text: string) => Promise<boolean> } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(text: string): Promise<boolean> {
    const done = await copyText(text);
    setCopied(done);
    announce(done ? `Copied the ${what}` : `The ${what} could not be copied: select it and copy it by hand`);
    return done;
  }
  return { copied, copy };
}
