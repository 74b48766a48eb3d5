import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { selectApiKeys } from "@/db/queries/api-keys";
import { createTestKey } from "@/lib/api-keys/testing";
import { AppError } from "@/lib/errors";
import { takeFromLimit } from "./rate-limit";

async function createKey(rateLimit: number) {
  const { workspaceId } = await createTestKey();
  const [key] = await selectApiKeys(reader(), { workspaceId, take: 1 });
  return { workspaceId, key: { id: key?.id ?? "", name: "", scopes: [], rateLimit } };
}

/** As if this many seconds had gone by. */
async function letPass(workspaceId: string, seconds: number): Promise<void> {
  await transaction((tx) =>
    tx.execute(sql`update key_windows set admitted_at =
      array(select at - make_interval(secs => ${seconds}) from unnest(admitted_at) at order by at)
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
      ["--conditions=react-server", "--import", "tsx", "lib/auth/testing-flood.ts", workspaceId, key.id, "60", "500"],
      { env: process.env },
    );
  const admitted = (await Promise.all([flood(), flood()])).map(({ stdout }) => Number(stdout));
  expect(admitted.reduce((sum, count) => sum + count)).toBe(60);
});

test("the minute rolls: what was admitted frees its place a minute later, one by one", async () => {
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
  expect(wait).toBeLessThanOrEqual(30);
  await letPass(workspaceId, wait);
  await take();
  expect((await refusalOf(take()))?.headers["RateLimit-Remaining"]).toBe("0");
  await letPass(workspaceId, 60);
  expect(await take()).toMatchObject({ "RateLimit-Remaining": "2", "RateLimit-Reset": "60" });
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
