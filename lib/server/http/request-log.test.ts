import { and, asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { createApi } from "@/app/api/testing/api";
import { reader, transaction } from "@/db/client";
import type { NewApiRequest } from "@/db/queries/api-requests";
import { apiRequests } from "@/db/schema/api-requests";
import { fromTypeId, newId } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import { lastWork } from "./last-work";
import { addToRequestLog, flushRequestLog } from "./request-log";

const WAITING_MAX = 10_000;

afterEach(() => vi.restoreAllMocks());

function made(workspaceId: string, changes: Partial<NewApiRequest> = {}): NewApiRequest {
  return {
    workspaceId,
    id: newId(),
    keyId: newId(),
    method: "GET",
    path: "/api/public/v1/me",
    operation: "getMe",
    status: 200,
    durationMs: 1,
    createdAt: new Date(),
    ...changes,
  };
}

const countOf = (workspaceId: string) => reader().$count(apiRequests, eq(apiRequests.workspaceId, workspaceId));

/** Writes go to where nobody listens until `comeBack`; reads go on. */
function sendWritesNowhere(): { comeBack: () => void } {
  reader();
  const clients = globalThis.prospectorClients;
  if (!clients) throw new Error("there are no connections");
  const nowhere = new pg.Pool({ connectionString: "postgres://nobody@127.0.0.1:1/none" });
  globalThis.prospectorClients = { ...clients, writer: drizzle(nowhere) };
  return {
    comeBack: () => {
      globalThis.prospectorClients = clients;
    },
  };
}

test("what waits is written at once when the process stops", async () => {
  const workspaceId = newId();
  addToRequestLog(made(workspaceId));
  await Promise.all(Array.from(lastWork(), (work) => work()));
  expect(await countOf(workspaceId)).toBe(1);
});

test("it is written by itself soon, and five hundred at once", async () => {
  const workspaceId = newId();
  for (let nth = 0; nth < 501; nth++) addToRequestLog(made(workspaceId));
  await expect.poll(() => countOf(workspaceId)).toBe(501);
});

test("an answer does not wait for its log", async () => {
  const api = await createApi();
  await flushRequestLog();
  const asked = await transaction(async (tx) => {
    await tx.execute(sql`lock table api_requests in access exclusive mode`);
    const answer = await api.call("getMe");
    void flushRequestLog();
    await api.call("getMe");
    return answer;
  });
  expect(asked.status).toBe(200);
  // Also where the first try was given up meanwhile.
  const written = () => flushRequestLog().then(() => countOf(api.workspaceId));
  await expect.poll(written).toBe(2);
});

test("while the database is away requests wait, one warning says so, and then each is there once", async () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
  const workspaceId = newId();
  const away = sendWritesNowhere();
  const first = made(workspaceId);
  addToRequestLog(first);
  await flushRequestLog();
  addToRequestLog(made(workspaceId));
  await flushRequestLog();
  expect(warn.mock.calls.map((words) => words.at(-1))).toEqual(["requests were not written to their log"]);
  away.comeBack();
  // Its first try may have come further than its answer.
  addToRequestLog(first);
  await flushRequestLog();
  expect(await countOf(workspaceId)).toBe(2);
});

test("of more than ten thousand that wait the oldest are lost, with one warning", async () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
  const workspaceId = newId();
  const away = sendWritesNowhere();
  const rows = Array.from({ length: WAITING_MAX + 1 }, () => made(workspaceId));
  for (const row of rows) addToRequestLog(row);
  await flushRequestLog();
  addToRequestLog(made(workspaceId));
  away.comeBack();
  await flushRequestLog();
  expect(await countOf(workspaceId)).toBe(WAITING_MAX);
  const [oldest] = await reader()
    .select({ id: apiRequests.id })
    .from(apiRequests)
    .where(eq(apiRequests.workspaceId, workspaceId))
    .orderBy(asc(apiRequests.id))
    .limit(1);
  expect(oldest?.id).toBe(rows[2]?.id);
  const words = warn.mock.calls.map((call) => call.at(-1));
  expect(words.filter((word) => word === "the log of requests is full, and loses its oldest")).toHaveLength(1);
});

test("what cannot be written is lost, and what comes after it is not", async () => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  const workspaceId = newId();
  addToRequestLog(made(workspaceId, { path: "\0" }));
  await flushRequestLog();
  addToRequestLog(made(workspaceId));
  await flushRequestLog();
  expect(await countOf(workspaceId)).toBe(1);
});

test("a request is stored under the id that its answer carries", async () => {
  const api = await createApi();
  const id = fromTypeId("request", (await api.call("getMe")).body.request_id);
  await flushRequestLog();
  const isIt = and(eq(apiRequests.workspaceId, api.workspaceId), eq(apiRequests.id, id));
  expect(await reader().$count(apiRequests, isIt)).toBe(1);
});
