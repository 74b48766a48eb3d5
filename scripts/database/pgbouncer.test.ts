import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Conn, disconnect, door, listener, reader, rowsOf, transaction } from "@/db/client";
import { copySnapshot } from "@/db/copy-transaction";
import { migrate } from "@/db/migrate";
import { tenantConnections } from "@/db/tenant-connections";
import { newId } from "@/lib/base/ids";
import { prepareQueue } from "@/lib/queue/prepare-queue";
import { sender } from "@/lib/queue/sender";
import { stopSender } from "@/lib/queue/stop-sender";
import { ready } from "@/lib/server/health/ready";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { freePort } from "./postgres/server";
import { serverUser } from "./postgres/server-user";

const PGBOUNCER = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].find((file) => existsSync(file));
const folder = mkdtempSync(join(tmpdir(), "prospector-pgbouncer-"));
let pooler: ChildProcess | undefined;
let database: TestDatabase | undefined;
let direct = new URL("postgres://localhost");

/** A PgBouncer that keeps a session to a client, with nothing allowed that is not by default. */
async function startPooler(): Promise<string> {
  const port = await freePort();
  const { hostname, port: server, username, password, pathname } = direct;
  const files = {
    "users.txt": `"${username}" "${decodeURIComponent(password)}"\n`,
    "pgbouncer.ini": [
      "[databases]",
      `* = host=${hostname} port=${server || 5432} dbname=${pathname.slice(1)}`,
      "[pgbouncer]",
      "listen_addr = 127.0.0.1",
      `listen_port = ${port}`,
      "unix_socket_dir =",
      "pool_mode = session",
      "default_pool_size = 60",
      "auth_type = scram-sha-256",
      `auth_file = ${folder}/users.txt`,
      "",
    ].join("\n"),
  };
  const user = serverUser();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
  if (user)
    for (const path of [folder, ...Object.keys(files).map((name) => join(folder, name))])
      chownSync(path, user.uid, user.gid);
  pooler = spawn(PGBOUNCER ?? "", [join(folder, "pgbouncer.ini")], { ...user, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  pooler.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  await expect.poll(() => said).toContain("process up");
  const url = new URL(direct);
  url.host = `127.0.0.1:${port}`;
  return url.href;
}

// A database of its own: every connection to it is ended.
beforeAll(async () => {
  if (!PGBOUNCER) return;
  database = await createTestDatabase(".data/test");
  direct = new URL(database.url);
  vi.stubEnv("DATABASE_URL", await startPooler());
});
afterAll(async () => {
  await disconnect();
  if (pooler) {
    pooler.kill("SIGKILL");
    await once(pooler, "exit");
  }
  await database?.drop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** What connections are set to once each has had its statements repeated: they take turns. */
async function settingsOf(conn: Conn) {
  const read = async () => {
    const [row] = await rowsOf(
      conn,
      sql`select current_setting('plan_cache_mode') as plans,
        current_setting('idle_in_transaction_session_timeout') as idle, current_user as "user",
        ${newId()}::uuid is null as no`,
    );
    return `${row?.plans} ${row?.idle} ${row?.user}`;
  };
  for (let nth = 0; nth < 40; nth++) await read();
  const seen = new Set<string>();
  for (let nth = 0; nth < 12; nth++) seen.add(await read());
  return [...seen];
}

async function allSettings() {
  const tenant = await tenantConnections(newId());
  return {
    reader: await settingsOf(reader()),
    door: await settingsOf(door()),
    writing: await transaction((tx) => settingsOf(tx)),
    copying: await copySnapshot((tx) => settingsOf(tx)),
    tenant: await settingsOf(tenant.conn),
    tenantWriting: await tenant.write((tx) => settingsOf(tx)),
  };
}

test.skipIf(!PGBOUNCER)(
  "everything works through PgBouncer in session mode, and again once its connections are lost",
  async () => {
    const url = process.env.DATABASE_URL ?? "";
    await migrate(url);
    await prepareQueue();
    expect(await ready()).toEqual({ status: "ready" });

    const user = direct.username;
    const wanted = {
      reader: [`force_custom_plan 0 ${user}`],
      door: [`force_generic_plan 0 ${user}`],
      writing: [`auto 1min ${user}`],
      copying: [`auto 1min ${user}`],
      tenant: ["force_custom_plan 1min prospector_tenant"],
      tenantWriting: ["force_custom_plan 1min prospector_tenant"],
    };
    expect(await allSettings()).toEqual(wanted);

    const boss = await sender();
    expect(await boss.getQueue("run-workflow")).toMatchObject({ name: "run-workflow" });

    const heard: string[] = [];
    await listener().listen("pgbouncer_test", (text) => heard.push(text));
    const say = (text: string) => transaction((tx) => tx.execute(sql`select pg_notify('pgbouncer_test', ${text})`));
    await say("before");
    await expect.poll(() => heard).toEqual(["before"]);

    await transaction((tx) =>
      tx.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'prospector-%'`),
    );
    await expect.poll(allSettings).toEqual(wanted);
    const sayAndHear = async () => {
      await say("after");
      return heard;
    };
    await expect.poll(sayAndHear).toContain("after");
    await stopSender();
  },
);
