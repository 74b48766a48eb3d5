"use client";
import { useEffect, useState } from "react";
import { announce } from "./announcer";
import { copyText } from "./copy-text";

const SHOWN_MS = 1_600;

/** Copies a text, says so, and holds for a moment that it was copied. */
export function useCopy(what: string): { copied: boolean; copy: (text: string) => Promise<boolean> } {
  // How often in a row: each copy shows as long as the first.
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => setTimes(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [times]);

  async function copy(text: string): Promise<boolean> {
    const done = await copyText(text);
    setTimes((before) => (done ? before + 1 : 0));
    announce(done ? `Copied the ${what}` : `The ${what} could not be copied: select it and copy it by hand`);
    return done;
  }
  return { copied: times > 0, copy };
}
