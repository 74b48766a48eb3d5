import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { callOperation, operationNamed } from "@/app/api/testing/api";
import { disconnect } from "@/db/client";
import { stopSender } from "@/lib/queue/stop-sender";
import { runModule } from "@/scripts/process/run-module";
import { type Cluster, openCluster } from "./cluster";
import type { Asker } from "./observer";
import { runChaos } from "./run-chaos";

const SHORT = { seed: 1, runs: 12, kills: 6, freezes: 2, postgresKills: 1, workers: 3, seconds: 25 };

let cluster: Cluster;

/** The routes' own handlers in this process, which is never restarted either. */
const ask: Asker = async ({ name, idempotencyKey, ...call }) => {
  const headers: Record<string, string> = idempotencyKey ? { "Idempotency-Key": idempotencyKey } : {};
  const { status, headers: answered, body } = await callOperation(operationNamed(name), { ...call, headers });
  return { status, retryAfter: answered.get("retry-after"), body };
};

// A server of its own: it is killed.
beforeAll(async () => {
  cluster = await openCluster();
  vi.stubEnv("DATABASE_URL", cluster.url);
  await runModule("scripts/database/prepare.ts", { DATABASE_URL: cluster.url });
});

afterAll(async () => {
  await stopSender();
  await disconnect();
  await cluster.close();
});

test("every run ends with every result once though workers are killed and frozen and PostgreSQL dies", async () => {
  const report = await runChaos(SHORT, cluster, ask);
  expect(report.violations).toEqual([]);
  expect(report.runsEnded).toEqual({ succeeded: SHORT.runs });
  expect(report.results).toBeGreaterThan(SHORT.runs);
});
