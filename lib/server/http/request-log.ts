import { writer } from "@/db/client";
import { insertApiRequests, type NewApiRequest } from "@/db/queries/api-requests";
import { troubleOf } from "@/db/trouble-of";
import { log } from "@/lib/base/log";
import { lastWork } from "./last-work";

const WAIT_MS = 500;
const BATCH_ROWS = 500;
const WAITING_MAX = 10_000;

type RequestLog = {
  /** The oldest first. */
  waiting: NewApiRequest[];
  timer?: NodeJS.Timeout | undefined;
  writing?: Promise<void> | undefined;
  /** What has been warned of since it was last written. */
  warned: Set<string>;
};

declare global {
  var prospectorRequestLog: RequestLog | undefined;
}

// On globalThis, because hot reload runs this module again.
function requestLog(): RequestLog {
  globalThis.prospectorRequestLog ??= { waiting: [], warned: new Set() };
  return globalThis.prospectorRequestLog;
}

function warnOnce({ warned }: RequestLog, message: string, error?: unknown): void {
  if (warned.has(message)) return;
  warned.add(message);
  log.warn({ err: error }, message);
}

function bound(state: RequestLog): void {
  const over = state.waiting.length - WAITING_MAX;
  if (over <= 0) return;
  state.waiting.splice(0, over);
  warnOnce(state, "the log of requests is full, and loses its oldest");
}

function writeLater(state: RequestLog): void {
  state.timer ??= setTimeout(() => void flushRequestLog(), WAIT_MS).unref();
}

async function write(batch: NewApiRequest[]): Promise<void> {
  await insertApiRequests(writer(), batch);
}

/** Batch after batch, until none is left or the database cannot take them: then they wait for the next time. */
async function writeAll(state: RequestLog): Promise<void> {
  try {
    while (state.waiting.length > 0) {
      const batch = state.waiting.splice(0, BATCH_ROWS);
      try {
        await write(batch);
        state.warned.clear();
      } catch (error) {
        warnOnce(state, "requests were not written to their log", error);
        if (!troubleOf(error)) continue;
        state.waiting.unshift(...batch);
        bound(state);
        writeLater(state);
        return;
      }
    }
  } finally {
    state.writing = undefined;
  }
}

/** Resolves when every request added before is written, or cannot be. */
export async function flushRequestLog(): Promise<void> {
  const state = requestLog();
  clearTimeout(state.timer);
  state.timer = undefined;
  if (state.waiting.length > 0) state.writing ??= writeAll(state);
  await state.writing;
}

/** Adds a request, which is written with others soon; nothing waits for that, and nothing fails with it. */
export function addToRequestLog(row: NewApiRequest): void {
  lastWork().add(flushRequestLog);
  const state = requestLog();
  state.waiting.push(row);
  bound(state);
  if (state.waiting.length === BATCH_ROWS) void flushRequestLog();
  else writeLater(state);
}
