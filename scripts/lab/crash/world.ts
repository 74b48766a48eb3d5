import type pg from "pg";
import { vi } from "vitest";
import { disconnect } from "@/db/client";
import { secureTenants } from "@/db/secure-tenants";
import { isTenantRoleUsable } from "@/db/tenant-connections";
import { TENANT_ROLE, WORKSPACE_SETTING } from "@/db/tenant-role";
import { company } from "@/lib/engine/testing/runs";
import { prepareQueue } from "@/lib/queue/prepare-queue";
import { QUEUE_SCHEMA } from "@/lib/queue/queue-options";
import { stopSender } from "@/lib/queue/stop-sender";
import { loadSource } from "@/lib/sources/load-source";
import { testPool } from "@/scripts/test/test-pool";
import { createBareDatabase } from "./bare-database";
import { type Judge, StatementProxy } from "./statement-proxy";

export const CRASH_SOURCE = "crash";
/** Twice eight records are of one company; three have no website, four an excluded domain, seven are leads before. */
const RECORDS = [
  ...Array.from({ length: 48 }, (_, id) => company(id)),
  ...Array.from({ length: 8 }, (_, at) => company(100 + at, { website: `https://made-up-${at * 5}.com` })),
  ...Array.from({ length: 3 }, (_, at) => company(200 + at, { website: "" })),
];
export const EXCLUDED_DOMAINS = [3, 9, 21, 40].map((id) => `made-up-${id}.com`);

/** A database of the tests' own, whose every statement goes through a proxy, and a way past it for those who check. */
export type World = {
  proxy: StatementProxy;
  control: pg.Pool;
  /** Asked, and waited for, before each transaction of the product begins. */
  beforeTransactions: Set<() => Promise<void>>;
  /** What becomes of a statement. */
  fault: Judge | undefined;
  /** Ends the dead process and lets the next one connect. */
  restart: () => void;
  close: () => Promise<void>;
};

/**
 * Of no fixed place among the others: the log of requests is written by the clock, a connection is set up when it is new,
 * and set to a role and a workspace when it had another before.
 */
const ANYWHERE = [
  '"api_requests"',
  `set role ${TENANT_ROLE}`,
  WORKSPACE_SETTING,
  "set plan_cache_mode",
  "set idle_in_transaction_session_timeout",
];

export async function openWorld({ batchRows }: { batchRows: number }): Promise<World> {
  const database = await createBareDatabase();
  const { proxy, url } = await StatementProxy.open(database.url);
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("PROSPECTOR_BATCH_ROWS", String(batchRows));
  await prepareQueue();
  await secureTenants(database.url, QUEUE_SCHEMA);
  // Asked once in a process, which is then no place of any scenario.
  await isTenantRoleUsable();
  const control = testPool({ connectionString: database.url, max: 4, application_name: "crash-control" });
  await loadSource({
    key: CRASH_SOURCE,
    name: "Made up",
    description: "A source of the tests' own.",
    licence: "CC0-1.0",
    attribution: "",
    version: "1",
    readAt: new Date("2026-01-02T03:04:05.678Z"),
    plan: () => [{ key: "all", label: "All" }],
    async *fetch() {
      yield* RECORDS;
    },
  });
  const world: World = {
    proxy,
    control,
    beforeTransactions: new Set(),
    fault: undefined,
    restart: () => {
      const dead = globalThis.prospectorClients;
      globalThis.prospectorClients = undefined;
      proxy.revive();
      void dead?.reading.sql.end({ timeout: 0 });
      void dead?.pool.end();
      void dead?.tenants.pool.end();
    },
    close: async () => {
      await stopSender();
      await disconnect();
      await control.end();
      proxy.close();
      await database.drop();
    },
  };
  proxy.judge = async (statement) => {
    if (ANYWHERE.some((text) => statement.text.includes(text))) return "pass";
    if (/^begin/i.test(statement.text)) for (const look of world.beforeTransactions) await look();
    return (await world.fault?.(statement)) ?? "pass";
  };
  return world;
}
