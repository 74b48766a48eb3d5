import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "@/lib/base/errors";

/** Requests of one key or session that a process works on at once: half of its connections are left to others. */
const AT_ONCE = 5;
const WAITING_MAX = 1_000;
const WAIT_MS = 10_000;

/** `waiting` goes in the order in which they came. */
type Line = { working: number; waiting: Set<() => void> };
type Turns = { lines: Map<string, Line>; within: AsyncLocalStorage<true> };

declare global {
  var prospectorTurns: Turns | undefined;
}

// On globalThis, because each route of Next may have a copy of this module.
function turns(): Turns {
  globalThis.prospectorTurns ??= { lines: new Map(), within: new AsyncLocalStorage() };
  return globalThis.prospectorTurns;
}

function crowded(): AppError {
  const message = "Too many requests with this key or session are waiting here already. Send fewer at once.";
  return new AppError("rate_limited", message, undefined, { "Retry-After": "1" });
}

async function begin(line: Line): Promise<void> {
  const { waiting } = line;
  if (line.working < AT_ONCE) {
    line.working++;
    return;
  }
  if (waiting.size >= WAITING_MAX) throw crowded();
  await new Promise<void>((go, refuse) => {
    const next = () => {
      clearTimeout(timer);
      go();
    };
    const timer = setTimeout(() => {
      waiting.delete(next);
      refuse(crowded());
    }, WAIT_MS);
    waiting.add(next);
  });
}

/**
 * Works on a few requests of one credential at a time; its others wait here and not for a connection, where everybody's
 * would wait behind them. Nobody's are not held back.
 */
export async function inTurn<T>(credential: string | null, work: () => Promise<T>): Promise<T> {
  const { lines, within } = turns();
  // What a message of MCP calls has its turn with the message.
  if (credential === null || within.getStore()) return work();
  const line: Line = lines.get(credential) ?? { working: 0, waiting: new Set() };
  lines.set(credential, line);
  await begin(line);
  try {
    return await within.run(true, work);
  } finally {
    end(line);
    if (line.working === 0) lines.delete(credential);
  }
}

/** The place goes to who waits longest. */
function end(line: Line): void {
  const [next] = line.waiting;
  if (!next) {
    line.working--;
    return;
  }
  line.waiting.delete(next);
  next();
}
