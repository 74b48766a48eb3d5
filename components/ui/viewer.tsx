"use client";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { dayIn } from "./intl";
import { keepCookie } from "./keep-cookie";
import { ZONE_COOKIE } from "./zone-cookie";

const TICK_MS = 20_000;

type Viewer = { timeZone: string; renderedAt: number };
const ViewerContext = createContext<Viewer>({ timeZone: "UTC", renderedAt: 0 });

/** The reader's zone and the moment of the first render, the same on the server and in the browser. */
export function ViewerProvider({ timeZone, renderedAt, children }: Viewer & { children: ReactNode }) {
  const [viewer, setViewer] = useState({ timeZone, renderedAt });
  useEffect(() => {
    const actual = Intl.DateTimeFormat().resolvedOptions().timeZone;
    keepCookie(ZONE_COOKIE, actual);
    setViewer((before) => (before.timeZone === actual ? before : { ...before, timeZone: actual }));
  }, []);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useTimeZone(): string {
  return useContext(ViewerContext).timeZone;
}

let now = 0;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(onTick: () => void) {
  watchers.add(onTick);
  // After a while with nobody watching, the time kept is an old one.
  if (watchers.size === 1) now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tick of watchers) tick();
  }, TICK_MS);
  return () => {
    watchers.delete(onTick);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function readClock(): number {
  if (now === 0) now = Date.now();
  return now;
}

/** The time of day to the nearest 20 seconds. */
export function useClock(): number {
  const { renderedAt } = useContext(ViewerContext);
  return useSyncExternalStore(watch, readClock, () => renderedAt);
}

/** The reader's own day, as `2026-01-31`. */
export function useToday(): string {
  const { timeZone, renderedAt } = useContext(ViewerContext);
  return useSyncExternalStore(
    watch,
    () => dayIn(readClock(), timeZone),
    () => dayIn(renderedAt, timeZone),
  );
}
