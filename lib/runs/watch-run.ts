import { listener } from "@/db/client";
import { RUN_CHANNEL } from "@/db/queries/runs";
import { log } from "@/lib/base/log";

type Watched = { workspaceId: string; runId: string };

const RETRY_MS = 1_000;

/** Who waits for which run, over the one LISTEN connection of this process. */
const watchers = new Map<string, Set<() => void>>();
let isListening = false;

function tell(key: string): void {
  for (const onChange of watchers.get(key) ?? []) onChange();
}

/** What happened while the connection was away is unknown, so everybody looks again. */
function tellAll(): void {
  for (const key of watchers.keys()) tell(key);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  listener()
    .listen(RUN_CHANNEL, tell, tellAll)
    .catch((error: unknown) => {
      log.warn({ err: error }, "progress cannot be listened for yet");
      isListening = false;
      if (watchers.size > 0) setTimeout(listen, RETRY_MS).unref();
    });
}

/** Calls `onChange` whenever the run may have changed, until unsubscribed. */
export function watchRun({ workspaceId, runId }: Watched, onChange: () => void): () => void {
  const key = `${workspaceId}:${runId}`;
  const own = watchers.get(key) ?? new Set();
  own.add(onChange);
  watchers.set(key, own);
  listen();
  return () => {
    own.delete(onChange);
    if (own.size === 0) watchers.delete(key);
  };
}
