import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { workspaces } from "@/db/schema/identity";
import { createApi } from "./testing/api";

const LIMIT = 60;

async function limitedApi(requests = LIMIT) {
  const api = await createApi();
  const limit = (rateLimit: number) =>
    transaction((tx) => tx.update(workspaces).set({ rateLimit }).where(eq(workspaces.id, api.workspaceId)));
  await limit(requests);
  return { api, limit };
}

/** Until `release`, nobody can count a request of this workspace's keys. */
async function holdCounting(workspaceId: string): Promise<{ release: () => Promise<void> }> {
  const held = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const done = transaction(async (tx) => {
    await tx.execute(sql`select 1 from key_windows where workspace_id = ${workspaceId} for update`);
    held.resolve();
    await over.promise;
  });
  await held.promise;
  return {
    release: async () => {
      over.resolve();
      await done;
    },
  };
}

test("of a thousand requests at once with one key as many pass as may, the others hear why, and nobody waits for them", async () => {
  const { api } = await limitedApi();
  const other = await createApi();
  const statuses: number[] = [];
  const flood = Array.from({ length: 1_000 }, () =>
    api.call("listWorkflows").then(({ status }) => statuses.push(status)),
  );
  const answer = await other.call("listWorkflows");
  expect(answer.status).toBe(200);
  expect(statuses.length).toBeLessThan(LIMIT);
  await Promise.all(flood);
  const counts = Map.groupBy(statuses, (status) => status);
  expect(Object.fromEntries(Array.from(counts, ([status, { length }]) => [status, length]))).toEqual({
    200: LIMIT,
    429: 1_000 - LIMIT,
  });
});

test("a key over its limit is refused without the database, but for one that asks it whether that still holds", async () => {
  const { api } = await limitedApi(1);
  expect((await api.call("getMe")).status).toBe(200);
  expect((await api.call("getMe")).status).toBe(429);
  const counting = await holdCounting(api.workspaceId);
  const answers: number[] = [];
  const asked = Array.from({ length: 50 }, async () => answers.push((await api.call("getMe")).status));
  await expect.poll(() => answers.length).toBeGreaterThanOrEqual(49);
  await counting.release();
  await Promise.all(asked);
  expect(answers).toEqual(Array(50).fill(429));
});

test("a key that was refused is revoked from its next request, and let in soon once its limit is raised", async () => {
  const { api, limit } = await limitedApi(1);
  const { body } = await (await createApi({ workspaceId: api.workspaceId })).call("listApiKeys");
  expect((await api.call("getMe")).status).toBe(200);
  expect((await api.call("getMe")).status).toBe(429);
  await limit(5);
  await expect.poll(async () => (await api.call("getMe")).status).toBe(200);
  await limit(1);
  await expect.poll(async () => (await api.call("getMe")).status).toBe(429);
  const owner = await createApi({ workspaceId: api.workspaceId });
  const own = body.data.at(-1).id;
  expect((await owner.call("revokeApiKey", { params: { key_id: own } })).status).toBe(200);
  expect((await api.call("getMe")).status).toBe(401);
});

test("an address with too many bad keys is refused without being counted again", async () => {
  const api = await createApi();
  const headers = { "X-Prospector-Address": "192.0.2.77" };
  const bad = () => api.call("getMe", { key: "wrong", headers });
  for (let nth = 0; nth < 61; nth++) await bad();
  const over = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = transaction(async (tx) => {
    await tx.execute(sql`select 1 from address_windows where address = '192.0.2.77' for update`);
    held.resolve();
    await over.promise;
  });
  await held.promise;
  const answers = await Promise.all(Array.from({ length: 20 }, bad));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(429));
  over.resolve();
  await holding;
});
