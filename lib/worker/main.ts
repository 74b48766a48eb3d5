import { setTimeout as sleep } from "node:timers/promises";
import { disconnect } from "@/db/client";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { startWorker, type Worker } from "./start-worker";

const RETRY_MS = 2_000;
const EXIT_MS = 7_500;

let worker: Worker | undefined;
const stopping = new AbortController();

async function stop(why: string): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  log.info({ why }, "the worker is stopping");
  setTimeout(() => process.exit(0), EXIT_MS).unref();
  try {
    await worker?.stop();
    await disconnect();
  } catch (error) {
    log.warn({ err: error }, "the worker did not stop cleanly");
  }
  process.exit(0);
}

/** A database that is away at first is waited for; later the queue finds it again by itself. */
async function start(): Promise<void> {
  while (!stopping.signal.aborted) {
    try {
      worker = await startWorker({ onWorked: () => process.send?.("worked") });
      log.info({ runs: env().PROSPECTOR_WORKER_RUNS }, "the worker is ready");
      process.send?.("ready");
      return;
    } catch (error) {
      log.warn({ err: error }, "the worker cannot reach the queue yet");
      await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}

process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
process.on("disconnect", () => void stop("its parent is gone"));
// A query that fails while its connection is lost must not end the worker: the run goes on from its checkpoint.
process.on("unhandledRejection", (error) => log.error({ err: error }, "an error went unhandled"));

await start();
