"use client";
import { useEffect, useSyncExternalStore } from "react";
import type { Saver, SaveState, Stored } from "@/lib/client/saver";

/** What the saver holds, kept up with what is read of the server. */
export function useSaver<T extends object, S>(saver: Saver<T, S>, stored: Stored<T, S>): SaveState<T, S> {
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  useEffect(() => saver.receive(stored), [saver, stored]);
  return state;
}
