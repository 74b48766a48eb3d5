import { parseArgs } from "node:util";
import next from "next";
import { env } from "@/lib/env";
import { lastWork } from "@/lib/http/last-work";
import { openStreams } from "@/lib/http/open-streams";
import { log } from "@/lib/log";
import { createFront } from "./server";

const DRAIN_MS = 7_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const { PORT, PROSPECTOR_PROXIES, PROSPECTOR_URL } = env();
  const app = next({ dev: values.dev, hostname: "localhost", port: PORT });
  await app.prepare();
  const server = createFront(app.getRequestHandler(), {
    upgrade: values.dev ? app.getUpgradeHandler() : undefined,
    proxies: PROSPECTOR_PROXIES,
    publicHost: PROSPECTOR_URL && new URL(PROSPECTOR_URL).host,
    isOverTls: PROSPECTOR_URL?.startsWith("https://") ?? false,
    isDev: values.dev,
  });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    globalThis.prospectorStopping = true;
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    for (const close of openStreams()) close();
    server.close(() => {
      void Promise.allSettled(Array.from(lastWork(), (work) => work())).then(() => process.exit(0));
    });
    server.closeIdleConnections();
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

declare global {
  /** Readiness answers 503 from then on. */
  var prospectorStopping: boolean | undefined;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
