import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync } from "node:fs";
import pg from "pg";
import ensureBuild from "./build";
import { endChildren, startNode } from "./children";
import { onStop } from "./on-stop";
import { partOf } from "./parts";
import { acquirePostgres } from "./postgres/embedded-postgres";
import { freePort } from "./postgres/server";
import { step } from "./progress.mjs";
import { runModule } from "./run-module";
import { Supervised } from "./supervise";

const FOLDER = ".data/bench";

/** `npm run bench`, with `-- --companies 100000` for a short one; on a database of its own, made anew. */
export default async function bench(_command: string, args: string[]): Promise<void> {
  onStop(async () => endChildren());
  await ensureBuild();
  mkdirSync(FOLDER, { recursive: true });
  const external = process.env.DATABASE_URL;
  const server = external ? undefined : await acquirePostgres(FOLDER);
  const admin = new pg.Client(server?.url ?? external ?? "");
  await admin.connect();
  const name = `prospector_bench_${randomBytes(4).toString("hex")}`;
  await admin.query(`create database ${name}`);
  try {
    const url = new URL(server?.url ?? external ?? "");
    url.pathname = `/${name}`;
    await measure(url.href, args);
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server?.release();
  }
}

async function measure(url: string, args: string[]): Promise<void> {
  const address = `http://localhost:${await freePort()}`;
  const env = { DATABASE_URL: url, PORT: new URL(address).port, PROSPECTOR_URL: address, PROSPECTOR_LOG: "error" };
  const log = openSync(`${FOLDER}/server.log`, "w");
  await step("Preparing the database", () => runModule("scripts/prepare.ts", env));
  const web = new Supervised({ ...partOf("web", env, { dev: false }), output: log });
  try {
    await step("Starting the web process", () => web.start());
    const run = ["--conditions=react-server", "--import", "tsx", "scripts/bench.ts", "--web", address, ...args];
    const child = startNode(run, { env, stdio: ["ignore", "inherit", "inherit"] });
    process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  } finally {
    await web.stop(5_000);
    closeSync(log);
  }
}
