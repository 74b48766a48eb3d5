"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Run } from "@/lib/contract/runs";
import { isLive } from "./run-status";
import { runQuery } from "./runs";
import { type Connection, useRunEvents } from "./use-run-events";

const POLL_MS = 2_000;
/** What others show of a run that has ended, or of what it has found. */
const SHOWN_BY_OTHERS = [["runs", "list"], ["workflows"], ["leads"], ["templates"]];

/** A run as it is known now, from what the page was made with on: told of by events, and asked for while none come. */
export function useFollowedRun(first: Run): { run: Run; connection: Connection } {
  const client = useQueryClient();
  const query = { ...runQuery(first.id), initialData: first };
  const { id, status } = useQuery({ ...query, enabled: false }).data;
  const live = isLive(status);
  const connection = useRunEvents(id, live);
  const run = useQuery({ ...query, refetchInterval: live && connection !== "live" && POLL_MS }).data;

  const before = useRef({ id, live });
  useEffect(() => {
    const hasEnded = before.current.id === id && before.current.live && !live;
    before.current = { id, live };
    if (!hasEnded) return;
    for (const queryKey of SHOWN_BY_OTHERS) void client.invalidateQueries({ queryKey });
  }, [client, id, live]);

  return { run, connection };
}
