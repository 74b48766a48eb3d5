import { setTimeout as delay } from "node:timers/promises";
import { env, settings } from "@/lib/base/env";
import ensureBuild, { SERVING } from "@/scripts/build/build";
import { type Database, openDatabase } from "@/scripts/database/open-database";
import { endChildren } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { note, step } from "@/scripts/process/progress.mjs";
import { runModule } from "@/scripts/process/run-module";
import { enter } from "@/scripts/process/users";
import { announce } from "./announce";
import { type PartName, partOf } from "./parts";
import { requireFreePort } from "./port";
import { Supervised } from "./supervise";

/** Together with the server's own time to stop this stays under ten seconds. */
const STOP_MS = 6_500;
/** For a web process that others stand beside, once it takes no more requests. */
const FINISH_MS = 22_000;
const MEND_MS = 3_000;
/** For a web process that others stand beside: balancers ask every second or few. */
const DRAIN_SECONDS = 5;

const PARTS: Record<string, PartName[]> = { web: ["web"], worker: ["worker"] };

/** `start` and `dev`: all of it. `web` and `worker`: one process, for hosts of their own against one DATABASE_URL. */
export default async function start(command: string): Promise<void> {
  const names = PARTS[command] ?? ["web", "worker"];
  const dev = command === "dev";
  const parts: Supervised[] = [];
  let database: Database | undefined;
  let stopped = false;
  let drainSeconds = 0;
  const stop = async () => {
    stopped = true;
    endSteps();
    const stopMs = drainSeconds > 0 ? drainSeconds * 1000 + FINISH_MS : STOP_MS;
    await Promise.all(parts.map((part) => part.stop(stopMs)));
    await database?.release();
  };
  let endSteps = endChildren;
  onStop(stop);

  try {
    const config = settings();
    if (PARTS[command] && !config.DATABASE_URL) {
      throw new Error(
        `Set DATABASE_URL for npm run ${command}; npm start brings its own database and runs everything.`,
      );
    }
    drainSeconds = config.PROSPECTOR_DRAIN_SECONDS ?? (command === "web" ? DRAIN_SECONDS : 0);
    if (names.includes("web")) await requireFreePort(config.PORT);
    database = await openDatabase(config);
    process.env.DATABASE_URL = database.url;
    const address = env().PROSPECTOR_URL ?? `http://localhost:${config.PORT}`;
    const link = names.includes("web") ? ["--address", address] : [];
    const setupLink = await step("Preparing the database", () => runModule("scripts/database/prepare.ts", {}, link));
    if (names.includes("web") && !dev) {
      await ensureBuild();
      enter(SERVING);
    }
    endSteps = () => {};
    // In a terminal that also shows where to go, only what went wrong is worth a line.
    const log = process.env.PROSPECTOR_LOG || (PARTS[command] ? "info" : "warn");
    const shared = { DATABASE_URL: database.url, PROSPECTOR_LOG: log, PROSPECTOR_DRAIN_SECONDS: `${drainSeconds}` };
    parts.push(...names.map((name) => new Supervised(partOf(name, shared, { dev }))));
    await step("Starting", () => Promise.all(parts.map((part) => part.start())));
    announce({ names, address, setupLink: setupLink.trim(), where: database.where });
    await keepServer(database, parts, () => stopped);
  } catch (error) {
    if (stopped) return;
    await stop();
    throw error;
  }
}

async function keepServer(database: Database, parts: Supervised[], isStopped: () => boolean): Promise<void> {
  let url = database.url;
  while (!isStopped()) {
    await delay(MEND_MS);
    if (isStopped()) return;
    const now = await database.mend().catch((error: Error) => {
      note(error.message);
      return url;
    });
    if (now !== url) for (const part of parts) part.replaceEnv({ DATABASE_URL: now });
    url = now;
  }
}
