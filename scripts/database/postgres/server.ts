import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { binary } from "./binaries";
import type { Home } from "./home";
import type { ServerUser } from "./server-user";

const ENV = { ...process.env, LC_ALL: "C", LANG: "C" };
/** A crashed server replays its log before it answers. */
const START_SECONDS = 120;

export function serverUrl({ password, port }: Home): string {
  return `postgres://prospector:${password}@127.0.0.1:${port}/postgres`;
}

/** Makes the empty cluster, whole or not at all. */
export function initCluster({ data, native, password }: Home, user: ServerUser): void {
  if (existsSync(data)) return;
  const fresh = `${data}.new`;
  const passwordFile = join(dirname(data), `password-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  const made = spawnSync(
    binary(native, "initdb"),
    [
      ...["-D", fresh, "-U", "prospector", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"],
      ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
    ],
    { ...user, cwd: dirname(data), env: ENV, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder ${data}: ${made.stderr || made.error?.message}`);
  }
  renameSync(fresh, data);
}

/** Answers "up" only for this very server: its password is asked too. */
export async function probe(home: Home): Promise<"up" | "busy" | "down"> {
  if (home.port === 0 || !existsSync(join(home.data, "postmaster.pid"))) return "down";
  const client = new pg.Client({ connectionString: serverUrl(home), connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return "up";
  } catch (error) {
    const code = (error as { code?: string }).code;
    return code === "57P03" ? "busy" : "down";
  } finally {
    await client.end().catch(() => {});
  }
}

export async function startServer(home: Home, user: ServerUser, options: readonly string[]): Promise<void> {
  const log = join(home.data, "server.log");
  const deadline = Date.now() + START_SECONDS * 1000;
  // The backends of a killed server hold its memory for a moment: the first start may fail.
  for (let attempt = 1; ; attempt++) {
    removeStalePid(home);
    const flags = [
      `-p ${home.port}`,
      "-h 127.0.0.1",
      ...["unix_socket_directories=", ...options].map((o) => `-c ${o}`),
    ];
    const started = spawnSync(
      binary(home.native, "pg_ctl"),
      ["start", "-w", "-t", String(START_SECONDS), "-D", home.data, "-l", log, "-o", flags.join(" ")],
      { ...user, env: ENV, stdio: "ignore", cwd: home.data },
    );
    if (started.status === 0 || (await probe(home)) === "up") return;
    if (attempt === 20 || Date.now() > deadline)
      throw new Error(`PostgreSQL did not start. Its log, ${log}, ends:\n${tail(log)}`);
    await delay(500);
  }
}

export function stopServer({ data, native }: Home, user: ServerUser): void {
  for (const mode of ["fast", "immediate"]) {
    const stopped = spawnSync(binary(native, "pg_ctl"), ["stop", "-m", mode, "-w", "-t", "5", "-D", data], {
      ...user,
      env: ENV,
      stdio: "ignore",
      cwd: data,
    });
    if (stopped.status === 0) return;
  }
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer().once("error", () => answer(false));
    server.listen(port, "127.0.0.1", () => server.close(() => answer(true)));
  });
}

// After a kill -9 the file may name a zombie, or by now another program; PostgreSQL would take either for itself.
function removeStalePid({ data }: Home): void {
  const file = join(data, "postmaster.pid");
  if (process.platform !== "linux" || !existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres")) return;
  } catch {
    return;
  }
  rmSync(file, { force: true });
}

function tail(file: string): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  } catch {
    return "(nothing)";
  }
}
