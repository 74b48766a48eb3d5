import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import next from "next";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { lastWork } from "@/lib/server/http/last-work";
import { draining } from "./draining";
import { createFront } from "./server";

/** What is under way when the listener closes may take this long, and longer where other processes serve meanwhile. */
const FINISH_MS = 6_000;
const FINISH_AFTER_DRAIN_MS = 20_000;
const LAST_WORK_MS = 1_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const { PORT, PROSPECTOR_DRAIN_SECONDS = 0, PROSPECTOR_PROXIES, PROSPECTOR_URL } = env();
  const app = next({ dev: values.dev, hostname: "localhost", port: PORT });
  await app.prepare();
  const server = createFront(app.getRequestHandler(), {
    upgrade: values.dev ? app.getUpgradeHandler() : undefined,
    proxies: PROSPECTOR_PROXIES,
    publicHost: PROSPECTOR_URL && new URL(PROSPECTOR_URL).host,
    isOverTls: PROSPECTOR_URL?.startsWith("https://") ?? false,
    isDev: values.dev,
  });

  const drain = draining(server);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    const finishMs = PROSPECTOR_DRAIN_SECONDS > 0 ? FINISH_AFTER_DRAIN_MS : FINISH_MS;
    void drain({ seconds: PROSPECTOR_DRAIN_SECONDS, finishMs })
      .then(() => Promise.race([Promise.allSettled(Array.from(lastWork(), (work) => work())), sleep(LAST_WORK_MS)]))
      .finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // The launcher that started this process is gone.
  process.on("disconnect", stop);

  server.on("error", (error: NodeJS.ErrnoException) => {
    const message = error.code === "EADDRINUSE" ? `Port ${PORT} is taken. Set PORT to another.` : error.message;
    console.error(message);
    process.exit(1);
  });
  server.once("request", (_request, response) => response.once("finish", () => process.send?.("worked")));
  server.listen(PORT, () => {
    log.info({ port: PORT }, "web is ready");
    process.send?.("ready");
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
