import type { Run } from "@/lib/contract/runs";

type Times = Pick<Run, "created_at" | "started_at" | "finished_at">;

/** Waiting apart from working, in milliseconds; `now` ends what has not ended. */
export function runTimes({ created_at, started_at, finished_at }: Times, now: number) {
  const created = Date.parse(created_at);
  const started = started_at ? Date.parse(started_at) : null;
  const ended = finished_at ? Date.parse(finished_at) : now;
  return {
    waitingMs: Math.max(0, (started ?? ended) - created),
    workingMs: started === null ? null : Math.max(0, ended - started),
  };
}
