"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Run } from "@/lib/contract/runs";
import { isLive } from "./run-status";
import { keepRun } from "./runs";

/** `polling`: no news come by themselves, so the run is asked for every two seconds. */
export type Connection = "connecting" | "live" | "reconnecting" | "polling";

const OPEN_WITHIN_MS = 4_000;

/** The stream is our own server's, which checks what it sends against the contract. */
function runIn(event: MessageEvent<string>): Run {
  return JSON.parse(event.data) as Run;
}

/** Keeps the run in the cache up to date for as long as it lives. */
export function useRunEvents(runId: string, live: boolean): Connection {
  const client = useQueryClient();
  const [at, setAt] = useState({ runId, live, connection: "connecting" as Connection });
  // What is said of a stream is not true of the next one.
  if (at.runId !== runId || at.live !== live) setAt({ runId, live, connection: "connecting" });

  useEffect(() => {
    if (!live) return;
    const events = new EventSource(`/api/public/v1/prospector/runs/${runId}/events`);
    const say = (connection: Connection) =>
      setAt((now) => (now.runId === runId && now.live ? { ...now, connection } : now));
    const late = setTimeout(() => say("polling"), OPEN_WITHIN_MS);
    const settle = (next: Connection) => {
      clearTimeout(late);
      say(next);
    };
    events.addEventListener("open", () => settle("live"));
    events.addEventListener("error", () =>
      settle(events.readyState === EventSource.CLOSED ? "polling" : "reconnecting"),
    );
    events.addEventListener("run", (event) => {
      settle("live");
      if (!isLive(keepRun(client, runIn(event)).status)) events.close();
    });
    return () => {
      clearTimeout(late);
      events.close();
    };
  }, [client, runId, live]);

  return at.connection;
}
