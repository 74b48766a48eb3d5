"use client";
import { useEffect, useState } from "react";
import { useClock } from "./viewer";

const SECOND_MS = 1_000;

/** The time to the second while `on`; before the first tick, when the page was rendered. */
export function useTicking(on: boolean): number {
  const clock = useClock();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!on) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [on]);
  return now ?? clock;
}
