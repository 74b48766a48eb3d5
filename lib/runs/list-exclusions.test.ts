import { expect, test } from "vitest";
import { company, PACES, workspaceOf } from "@/lib/engine/testing";
import { toTypeId } from "@/lib/ids";
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
