import { readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { withFileLock } from "@/scripts/process/file-lock.mjs";
import { enter, leave } from "@/scripts/process/users";
import { type Binaries, findBinaries } from "./binaries";
import { type Home, openHome, savePort } from "./home";
import { requireUsable } from "./require-usable";
import { freePort, initCluster, isFree, probe, serverUrl, startServer, stopServer } from "./server";
import { type ServerUser, serverUser } from "./server-user";

/** In bytes: a container's own limit, where there is one. */
function memory(): number {
  return Math.min(process.constrainedMemory() || totalmem(), totalmem());
}

export type EmbeddedPostgres = {
  url: string;
  /** Where its files are. */
  data: string;
  /** Starts it again if it died; the address stays, unless another program took the port. */
  mend: () => Promise<string>;
  /** Stops it, unless another process still uses it. */
  release: () => Promise<void>;
};

/** An eighth of the memory, within bounds: a directory of a million companies is then read from it and not from files. */
const SHARED_MEGABYTES = Math.min(1024, Math.max(128, Math.floor(memory() / 8 / 2 ** 20)));
const OPTIONS = [
  "max_connections=200",
  `shared_buffers=${SHARED_MEGABYTES}MB`,
  "max_wal_size=2GB",
  "log_min_messages=warning",
];
/** For data that may be lost. */
const FAST = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/** The PostgreSQL of a data folder, started or found running. */
export async function acquirePostgres(folder: string, { durable = true } = {}): Promise<EmbeddedPostgres> {
  const home = resolve(folder);
  const user = serverUser();
  const binaries = findBinaries();
  const lock = join(home, "postgres.lock");
  /** Who uses the server: the last one to leave stops it. */
  const users = join(home, "users");
  const options = durable ? OPTIONS : [...OPTIONS, ...FAST];
  const start = () =>
    withFileLock(lock, async () => {
      const server = openHome(home, binaries, user, durable);
      initCluster(server, user);
      checkVersion(server, binaries);
      return ensureRunning(home, server, user, options);
    });
  requireUsable(home, user);
  enter(users);
  const server = await start();
  return {
    url: serverUrl(server),
    data: server.data,
    mend: async () => serverUrl(await start()),
    release: () =>
      withFileLock(lock, async () => {
        if (leave(users)) stopServer(server, user);
      }),
  };
}

async function ensureRunning(folder: string, home: Home, user: ServerUser, options: string[]): Promise<Home> {
  let state = await probe(home);
  for (let i = 0; state === "busy" && i < 600; i++) {
    await delay(100);
    state = await probe(home);
  }
  if (state === "up") return home;
  const port = home.port !== 0 && (await isFree(home.port)) ? home.port : await freePort();
  savePort(folder, port);
  const server = { ...home, port };
  await startServer(server, user, options);
  return server;
}

// The files of one major version are not the next one's.
function checkVersion({ data }: Home, { version }: Binaries): void {
  const made = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version.startsWith(`${made}.`)) return;
  throw new Error(
    `${data} was made by PostgreSQL ${made}, but ${version} is installed. ` +
      "Dump it with the old version and load it into the new one, or set DATABASE_URL.",
  );
}
