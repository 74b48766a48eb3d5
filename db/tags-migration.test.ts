import { globSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "@/lib/base/ids";
import { rowsOf, type Tx, transaction } from "./client";
import { changedLeads } from "./schema/lead-changes";
import { leadTracking } from "./schema/lead-tracking";
import { tags } from "./schema/tags";

/** What follows the table's creation. */
function statements(): string[] {
  const [file = ""] = globSync("db/migrations/*_tags.sql");
  return readFileSync(file, "utf8").split("--> statement-breakpoint").slice(1);
}

async function migrated<T>(before: (tx: Tx) => Promise<void>, after: (tx: Tx) => Promise<T>): Promise<T> {
  let seen: { value: T } | undefined;
  const rolledBack = new Error("nothing stays");
  const done = transaction(async (tx) => {
    await tx.execute(sql`delete from tags`);
    await before(tx);
    for (const statement of statements()) await tx.execute(sql.raw(statement));
    seen = { value: await after(tx) };
    throw rolledBack;
  });
  await expect(done).rejects.toBe(rolledBack);
  if (!seen) throw new Error("the migration did not end");
  return seen.value;
}

test("tags in several spellings become the one that was there first, in what can be taken back too", async () => {
  const [workspaceId, other] = [newId(), newId()];
  const [first, second, third, changeId] = [newId(), newId(), newId(), newId()];
  const createdAt = (day: number) => new Date(Date.UTC(2026, 0, day));
  const found = await migrated(
    async (tx) => {
      await tx.insert(leadTracking).values([
        { workspaceId, leadId: second, tags: ["VIP", "a, b"], createdAt: createdAt(2) },
        { workspaceId, leadId: first, tags: ["Café", "vip"], createdAt: createdAt(1) },
        { workspaceId, leadId: third, tags: ["!", "CAFE", "Vip", "vip"], createdAt: createdAt(3) },
        { workspaceId: other, leadId: newId(), tags: ["VIP"], createdAt: createdAt(3) },
      ]);
      const kept = { workspaceId, changeId, leadId: third, statusBefore: "new", statusAfter: "new" } as const;
      await tx.insert(changedLeads).values({ ...kept, tagsBefore: ["VIP"], tagsAfter: ["CAFE", "VIP", "Vip"] });
    },
    async (tx) => ({
      leads: await rowsOf(
        tx,
        sql`select tags from ${leadTracking} where workspace_id = ${workspaceId} order by created_at`,
      ),
      changed: await rowsOf(tx, sql`select tags_before, tags_after from ${changedLeads} where change_id = ${changeId}`),
      names: await rowsOf(
        tx,
        sql`select key, name from ${tags} where workspace_id = ${workspaceId} order by key collate "C"`,
      ),
      others: await rowsOf(tx, sql`select name from ${tags} where workspace_id = ${other}`),
    }),
  );
  expect(found).toEqual({
    leads: [{ tags: ["Café", "vip"] }, { tags: ["a, b", "vip"] }, { tags: ["!", "Café", "vip"] }],
    changed: [{ tags_before: ["vip"], tags_after: ["Café", "vip"] }],
    names: [
      { key: "!", name: "!" },
      { key: "a b", name: "a, b" },
      { key: "cafe", name: "Café" },
      { key: "vip", name: "vip" },
    ],
    others: [{ name: "VIP" }],
  });
});
