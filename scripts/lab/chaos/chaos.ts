import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { disconnect } from "@/db/client";
import { OPERATIONS } from "@/lib/contract/all";
import { fillPath } from "@/lib/contract/fill-path";
import type { Operation } from "@/lib/contract/operation";
import { stopSender } from "@/lib/queue/stop-sender";
import { freePort } from "@/scripts/database/postgres/server";
import { partOf } from "@/scripts/launch/parts";
import { startNode } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { note, step } from "@/scripts/process/progress.mjs";
import { runModule } from "@/scripts/process/run-module";
import { openCluster } from "./cluster";
import type { Asker } from "./observer";
import { type ChaosOptions, type ChaosReport, runChaos } from "./run-chaos";

const GIVE_UP_MS = 30_000;

/** Asks a web process over HTTP. */
function askerOf(address: string): Asker {
  return async ({ name, key, params = {}, body, idempotencyKey }) => {
    const operation = (OPERATIONS as readonly Operation[]).find((known) => known.name === name);
    if (!operation) throw new Error(`there is no operation ${name}`);
    const path = fillPath(operation.path, (param) => params[param]);
    const response = await fetch(`${address}${path}`, {
      method: operation.method,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const text = await response.text();
    const answer = { status: response.status, retryAfter: response.headers.get("retry-after") };
    try {
      return { ...answer, body: JSON.parse(text) as unknown };
    } catch {
      return { ...answer, body: text };
    }
  };
}

function print(report: ChaosReport): void {
  const { violations, runsEnded, answers, ...figures } = report;
  const perStatus = Object.entries(answers).map(([status, count]) => [`answers with ${status}`, count]);
  const perEnd = Object.entries(runsEnded).map(([status, count]) => [`runs that ended ${status}`, count]);
  const lines = { ...figures, ...Object.fromEntries([...perEnd, ...perStatus]), violations: violations.length };
  console.table(Object.fromEntries(Object.entries(lines).map(([name, value]) => [name, { value }])));
  for (const violation of violations.slice(0, 20)) note(violation);
  console.log(JSON.stringify({ ...report, cores: availableParallelism(), node: process.version }));
}

function optionsOf(): ChaosOptions {
  const number = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      seed: number,
      runs: number,
      kills: number,
      freezes: number,
      "postgres-kills": number,
      workers: number,
      seconds: number,
    },
  });
  return {
    seed: Number(values.seed ?? Date.now() % 1_000_000),
    runs: Number(values.runs ?? 200),
    kills: Number(values.kills ?? 100),
    freezes: Number(values.freezes ?? 20),
    postgresKills: Number(values["postgres-kills"] ?? 10),
    workers: Number(values.workers ?? 4),
    seconds: Number(values.seconds ?? 400),
  };
}

const options = optionsOf();
note(`Seed ${options.seed}; the same blows again with: npm run chaos -- --seed ${options.seed}`);
const cluster = await step("Starting a PostgreSQL to be killed", openCluster);
onStop(cluster.close);
try {
  const address = `http://localhost:${await freePort()}`;
  const env = { DATABASE_URL: cluster.url, PORT: new URL(address).port, PROSPECTOR_URL: address };
  Object.assign(process.env, env, { PROSPECTOR_LOG: "silent" });
  await step("Preparing its database", () => runModule("scripts/database/prepare.ts", env));
  const web = partOf("web", { ...env, PROSPECTOR_LOG: "silent" }, { dev: false });
  const child = startNode(web.args, { env: web.env, stdio: ["ignore", "inherit", "inherit"] });
  await step("Starting the web process", () => new Promise((ready) => child.once("message", ready)));
  const report = await step("Killing and freezing", () => runChaos(options, cluster, askerOf(address)));
  if (child.exitCode !== null || child.signalCode !== null) report.violations.push("the web process ended");
  child.kill("SIGTERM");
  print(report);
  if (report.violations.length > 0) process.exitCode = 1;
} finally {
  await stopSender().catch(() => undefined);
  await disconnect();
  await cluster.close();
}
