import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { deleteSourceLoads } from "@/db/queries/source-loads";
import { exclusions } from "@/db/schema/exclusions";
import { runs } from "@/db/schema/runs";
import { newId, toTypeId } from "@/lib/base/ids";
import { company, PACES, TEST_SOURCE, workspaceOf } from "@/lib/engine/testing/runs";
import { listExclusions } from "./list-exclusions";

test("pages through what a run left out, each once, with its reason, and by reason alone", async () => {
  const records = [
    ...Array.from({ length: 30 }, (_, id) => company(id)),
    ...Array.from({ length: 12 }, (_, id) => company(100 + id, { website: `https://made-up-${id}.com/branch` })),
  ];
  const { ctx, run } = await workspaceOf(records);
  await run({ limit: 8 }, PACES.sorted);
  const ended = await run({ exclude: { domains: ["made-up-20.com", "made-up-21.com"] }, limit: 5 }, PACES.sorted);
  const runId = toTypeId("run", ended.id);
  const all: [number, string][] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listExclusions(ctx, { runId, limit: 7, cursor });
    all.push(...page.data.map(({ position, reason }): [number, string] => [position, reason]));
    if (!page.pagination.next_cursor) break;
    cursor = page.pagination.next_cursor;
  }
  expect(all.map(([position]) => position)).toEqual(all.map((_, at) => at + 1));
  expect(all).toHaveLength(ended.excluded + ended.duplicates);
  const byReason = await listExclusions(ctx, { runId, limit: 100, reason: "excluded_domain" });
  expect(byReason.data.map(({ domain }) => domain).toSorted()).toEqual(["made-up-20.com", "made-up-21.com"]);
  expect(byReason.data[0]).toMatchObject({ reason: "excluded_domain", lead_id: null });
  const leads = await listExclusions(ctx, { runId, limit: 100, reason: "existing_lead" });
  expect(leads.data).toHaveLength(all.filter(([, reason]) => reason === "existing_lead").length);
  expect(leads.data.every(({ lead_id }) => lead_id !== null)).toBe(true);
});

test("says plainly where the data that a run read is gone, and still lists what older runs wrote down", async () => {
  const { ctx, workspaceId, run, load } = await workspaceOf(Array.from({ length: 6 }, (_, id) => company(id)));
  await run({ limit: 2 }, PACES.sorted);
  const { id } = await run({}, PACES.sorted);
  const list = () => listExclusions(ctx, { runId: toTypeId("run", id), limit: 10 });
  const { data } = await list();
  expect(data.map(({ reason }) => reason)).toEqual(["existing_lead", "existing_lead"]);
  await load("2", [company(100)]);
  expect((await list()).data).toEqual(data);
  await transaction((tx) => deleteSourceLoads(tx, { workspaceId, source: TEST_SOURCE, load: 1 }));
  await expect(list()).rejects.toMatchObject({ code: "run_detail_gone", status: 410 });
  await transaction(async (tx) => {
    await tx.update(runs).set({ mark: null }).where(eq(runs.id, id));
    await tx.insert(exclusions).values({
      ...{ workspaceId, runId: id, position: 1, reason: "excluded_domain", companyId: newId(), name: "Old" },
      ...{ category: "shop/books", coverage: "location", source: TEST_SOURCE, sourceRecordId: "1", licence: "CC0-1.0" },
      readAt: new Date("2026-01-02T03:04:05.678Z"),
    });
  });
  expect((await list()).data).toMatchObject([{ company_name: "Old", position: 1, reason: "excluded_domain" }]);
});
