import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { selectApiKeys } from "@/db/queries/api-keys";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { AppError } from "@/lib/base/errors";
import { takeFromLimit } from "./rate-limit";

async function createKey(rateLimit: number) {
  const { workspaceId } = await createTestKey();
  const [key] = await selectApiKeys(reader(), { workspaceId, take: 1 });
  return { workspaceId, key: { id: key?.id ?? "", name: "", scopes: [], rateLimit } };
}

/** As if this many seconds had gone by. */
async function letPass(workspaceId: string, seconds: number): Promise<void> {
  await transaction((tx) =>
    tx.execute(sql`update key_windows set seconds =
      array(select second - ${seconds}::int from unnest(seconds) second order by second)
      where workspace_id = ${workspaceId}`),
  );
}

const refusalOf = (taken: Promise<unknown>) =>
  taken.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  );

test("a thousand requests at once over two processes, against a limit of 60, admit exactly 60", async () => {
  const { workspaceId, key } = await createKey(60);
  const flood = () =>
    promisify(execFile)(
      process.execPath,
      [
        "--conditions=react-server",
        "--import",
        "tsx",
        "lib/server/auth/testing/flood.ts",
        workspaceId,
        key.id,
        "60",
        "500",
      ],
      { env: process.env },
    );
  const admitted = (await Promise.all([flood(), flood()])).map(({ stdout }) => Number(stdout));
  expect(admitted.reduce((sum, count) => sum + count)).toBe(60);
});

test("the minute rolls: what was admitted frees its place with its second, a minute later", async () => {
  const { workspaceId, key } = await createKey(3);
  const take = () => takeFromLimit(workspaceId, key);
  await take();
  await letPass(workspaceId, 30);
  await take();
  expect(await take()).toMatchObject({ "RateLimit-Limit": "3", "RateLimit-Remaining": "0" });
  const refused = await refusalOf(take());
  expect([refused?.code, refused?.status]).toEqual(["rate_limited", 429]);
  const wait = Number(refused?.headers["Retry-After"]);
  expect(wait).toBeGreaterThan(20);
  expect(wait).toBeLessThanOrEqual(31);
  await letPass(workspaceId, wait);
  await take();
  expect((await refusalOf(take()))?.headers["RateLimit-Remaining"]).toBe("0");
  await letPass(workspaceId, 61);
  expect(await take()).toMatchObject({ "RateLimit-Remaining": "2", "RateLimit-Reset": "61" });
});

test("a refused request counts nothing, and a limit that was lowered holds at once", async () => {
  const { workspaceId, key } = await createKey(5);
  for (let nth = 0; nth < 5; nth++) await takeFromLimit(workspaceId, key);
  for (let nth = 0; nth < 20; nth++) expect(await refusalOf(takeFromLimit(workspaceId, key))).not.toBeNull();
  expect(await refusalOf(takeFromLimit(workspaceId, { ...key, rateLimit: 2 }))).not.toBeNull();
  await letPass(workspaceId, 61);
  await takeFromLimit(workspaceId, { ...key, rateLimit: 2 });
});

test("each key of a workspace has a limit of its own", async () => {
  const { workspaceId, key } = await createKey(1);
  await createTestKey({ workspaceId });
  const [other] = await selectApiKeys(reader(), { workspaceId, take: 1 });
  await takeFromLimit(workspaceId, key);
  expect(other?.id).not.toBe(key.id);
  await takeFromLimit(workspaceId, { ...key, id: other?.id ?? "" });
});

test("of a key that asks all the time a row keeps the seconds of a minute, and counts every request in them", async () => {
  const { workspaceId, key } = await createKey(1000);
  let remaining = "";
  for (let second = 0; second < 70; second++) {
    await letPass(workspaceId, 1);
    for (let nth = 0; nth < 3; nth++) remaining = (await takeFromLimit(workspaceId, key))["RateLimit-Remaining"];
  }
  const [row] = await rowsOf<{ seconds: number; counts: number; used: number }>(
    reader(),
    sql`select cardinality(seconds) as seconds, cardinality(counts) as counts,
      (select sum(count)::int from unnest(counts) count) as used
      from key_windows where workspace_id = ${workspaceId}`,
  );
  expect(row).toEqual({ seconds: row?.counts, counts: row?.counts, used: 1000 - Number(remaining) });
  // Less where the real clock goes on meanwhile.
  expect(row?.used).toBeGreaterThan(3 * 30);
  expect(row?.used).toBeLessThanOrEqual(3 * 61);
});
