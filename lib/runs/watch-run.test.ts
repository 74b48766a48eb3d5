import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { disconnect, transaction } from "@/db/client";
import { updateRunCancelled } from "@/db/queries/runs";
import { env } from "@/lib/base/env";
import { company, countsOf, finishRun, PACES, storedRun, workspaceOf } from "@/lib/engine/testing/runs";
import { countsOfTally } from "@/lib/present/tally";
import { watchRun } from "./watch-run";

afterAll(disconnect);

test("whenever a run changes, whoever watches it hears, and its counts add up", async () => {
  const { queue, workspaceId } = await workspaceOf(
    Array.from({ length: 60 }, (_, id) => company(id % 50, { sourceRecordId: String(id) })),
  );
  const { id } = await queue({ limit: 40, exclude: { domains: ["made-up-5.com"] } });
  const f = { workspaceId, runId: id };
  const seen: Promise<Awaited<ReturnType<typeof storedRun>>>[] = [];
  const unwatch = watchRun(f, () => seen.push(storedRun(f)));
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  await finishRun(f, PACES.walked);
  await expect.poll(async () => (await Promise.all(seen)).some(({ status }) => status === "succeeded")).toBe(true);
  unwatch();
  const states = await Promise.all(seen);
  expect(states.length).toBeGreaterThan(5);
  for (const state of states) {
    const { found, ...parts } = countsOf(state);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(found);
    expect(countsOfTally(state.breakdown)).toEqual(countsOf(state));
    expect(state.processed).toBe(found);
    expect(state.total === null || state.total >= state.processed).toBe(true);
  }
});

test("hears again after its connection was lost, and is told to look", async () => {
  const { queue, workspaceId } = await workspaceOf([company(1)]);
  const { id } = await queue();
  let heard = 0;
  const unwatch = watchRun({ workspaceId, runId: id }, () => heard++);
  const admin = new pg.Client(env().DATABASE_URL);
  await admin.connect();
  const listening = () =>
    admin.query(
      "select pid from pg_stat_activity where query ilike 'listen%run_progress%' and datname = current_database()",
    );
  await expect.poll(async () => (await listening()).rowCount).toBeGreaterThan(0);
  const before = heard;
  for (const { pid } of (await listening()).rows) await admin.query("select pg_terminate_backend($1)", [pid]);
  await admin.end();
  await expect.poll(() => heard).toBeGreaterThan(before);
  const reconnected = heard;
  await transaction((tx) => updateRunCancelled(tx, { workspaceId, runId: id, reason: "Test" }));
  await expect.poll(() => heard).toBeGreaterThan(reconnected);
  unwatch();
});
