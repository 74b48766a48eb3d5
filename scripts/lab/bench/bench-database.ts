import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import pg from "pg";
import { acquirePostgres } from "@/scripts/database/postgres/embedded-postgres";

export const BENCH_FOLDER = ".data/bench";

/** An empty database for the time of `work`: on DATABASE_URL's server, else on the benches' own. */
export async function withBenchDatabase(work: (url: string) => Promise<void>): Promise<void> {
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const external = process.env.DATABASE_URL;
  const server = external ? undefined : await acquirePostgres(BENCH_FOLDER);
  const admin = new pg.Client(server?.url ?? external ?? "");
  await admin.connect();
  const name = `prospector_bench_${randomBytes(4).toString("hex")}`;
  await admin.query(`create database ${name}`);
  try {
    const url = new URL(server?.url ?? external ?? "");
    url.pathname = `/${name}`;
    await work(url.href);
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server?.release();
  }
}
