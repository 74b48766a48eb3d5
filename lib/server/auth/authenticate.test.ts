import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { makeKey, parseKey } from "@/lib/api-keys/key-secret";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { authenticate, enter } from "./authenticate";

const withKey = (key: string) => new Headers({ authorization: `Bearer ${key}` });

test("another secret does not open a key, and is counted against nobody", async () => {
  const { key, workspaceId } = await createTestKey();
  const { key: forged } = makeKey(parseKey(key)?.id ?? "");
  await expect(enter(withKey(forged))).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(authenticate(withKey(forged))).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await rowsOf(reader(), sql`select 1 from key_windows where workspace_id = ${workspaceId}`)).toEqual([]);
  expect((await enter(withKey(key))).window?.used).toBe(1);
});

test("of many requests at once one records that the key is in use", async () => {
  const { key, workspaceId } = await createTestKey();
  const writes = async () => {
    const [row] = await rowsOf<{ version: string; at: string | null }>(
      reader(),
      sql`select xmin::text as version, last_used_at::text as at from api_keys where workspace_id = ${workspaceId}`,
    );
    return row;
  };
  await Promise.all(Array.from({ length: 50 }, () => enter(withKey(key))));
  await expect.poll(async () => (await writes())?.at).not.toBeNull();
  const before = await writes();
  await Promise.all(Array.from({ length: 50 }, () => enter(withKey(key))));
  expect(await writes()).toEqual(before);
});
