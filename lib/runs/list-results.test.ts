import { describe, expect, test } from "vitest";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { toTypeId } from "@/lib/base/ids";
import { Lead } from "@/lib/contract/leads";
import { Result } from "@/lib/contract/results";
import { RESULT_SORTS } from "@/lib/contract/sorts";
import { company, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { getLead } from "@/lib/leads/get-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { listResults } from "./list-results";

const CITIES = ["Austin", "", "Dallas", "austin", "Houston"];
const NAMES = ["b", "A", "c", "B", "a"];

async function finishedRun() {
  const companies = Array.from({ length: 23 }, (_, id) =>
    company(id, {
      name: `${NAMES[id % 5]} company`,
      city: CITIES[id % 5],
      category: id % 2 ? "shop/books" : "amenity/bank",
      ...(id % 3 === 0 && { phone: "+1 512 471 3434" }),
    }),
  );
  const workspace = await workspaceOf(companies);
  const run = await workspace.run({ places: { regions: ["US-TX"] }, require: ["website"] }, PACES.walked);
  return { ...workspace, runId: toTypeId("run", run.id) };
}

async function everyPage<T>(
  page: (cursor: string | undefined) => Promise<{ data: T[]; pagination: { next_cursor: string | null } }>,
) {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const { data, pagination } = await page(cursor);
    rows.push(...data);
    cursor = pagination.next_cursor ?? undefined;
  } while (cursor);
  return rows;
}

describe("listResults", () => {
  test("gives what the contract promises, with reasons that sum to the score", async () => {
    const { ctx, runId } = await finishedRun();
    const { data } = await listResults(ctx, { runId, limit: 25 });
    expect(data.map((result) => Result.parse(result).rank)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
    for (const { score, score_reasons } of data) {
      expect(score_reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    expect(data[0]).toMatchObject({
      phone: "+15124713434",
      state: "US-TX",
      category_name: "Bank",
      score: 80,
      outcome: "new",
      source: { key: "made-up", licence: "CC0-1.0" },
    });
    expect(data[0]?.matched).toContainEqual({ criterion: "place", wanted: "Texas", found: "Austin, Texas" });
    expect(data[0]?.matched).toContainEqual({ criterion: "require", wanted: "website", found: data[0]?.website });
  });

  test.each(RESULT_SORTS)("pages through every result once, sorted by %s", async (sort) => {
    const { ctx, runId } = await finishedRun();
    const paged = await everyPage((cursor) => listResults(ctx, { runId, limit: 4, sort, cursor }));
    const whole = await listResults(ctx, { runId, limit: 100, sort });
    expect(paged).toEqual(whole.data);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(23);
    if (sort.endsWith("city")) expect(paged.slice(-5).every(({ city }) => city === null)).toBe(true);
    const names = paged.map(({ company_name }) => company_name.toLowerCase());
    if (sort === "name") expect(names).toEqual(names.toSorted());
    if (sort === "-name") expect(names).toEqual(names.toSorted().reverse());
  });

  test("takes a cursor only for the run, the order and the outcome that it was made for", async () => {
    const { ctx, runId } = await finishedRun();
    const { pagination } = await listResults(ctx, { runId, limit: 2 });
    const cursor = pagination.next_cursor ?? undefined;
    const other = await finishedRun();
    for (const ask of [
      () => listResults(ctx, { runId, limit: 2, cursor, sort: "name" }),
      () => listResults(ctx, { runId, limit: 2, cursor, outcome: "new" }),
      () => listResults(other.ctx, { runId: other.runId, limit: 2, cursor }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: "invalid_cursor" });
    }
  });

  test("shows nothing of another workspace's run", async () => {
    const { runId } = await finishedRun();
    const { ctx } = await createWorkspace();
    await expect(listResults(ctx, { runId, limit: 2 })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("leads", () => {
  test.each(["-created_at", "created_at", "name", "-name", "score", "-score"] as const)(
    "page once each, sorted by %s",
    async (sort) => {
      const { ctx } = await finishedRun();
      const paged = await everyPage((cursor) => listLeads(ctx, { limit: 4, sort, cursor }));
      expect(paged.map((lead) => Lead.parse(lead).id)).toEqual(
        (await listLeads(ctx, { limit: 100, sort })).data.map(({ id }) => id),
      );
      expect(new Set(paged.map(({ id }) => id)).size).toBe(23);
    },
  );

  test("are found by part of a name or domain, taken literally", async () => {
    const { ctx } = await finishedRun();
    expect((await listLeads(ctx, { limit: 100, q: "A COMP" })).data).toHaveLength(9);
    expect((await listLeads(ctx, { limit: 100, q: "made-up-7." })).data).toHaveLength(1);
    expect((await listLeads(ctx, { limit: 100, q: "%" })).data).toEqual([]);
  });

  test("tell of every run that saw them, newest first, and of nobody else's", async () => {
    const { ctx, run, runId } = await finishedRun();
    const again = await run({ exclude: { existing_leads: false }, limit: 3 });
    const { data } = await listResults(ctx, { runId: toTypeId("run", again.id), limit: 1 });
    const leadId = data[0]?.lead_id ?? "";
    expect(data[0]?.outcome).toBe("duplicate");
    const lead = await getLead(ctx, { leadId });
    expect(lead.runs.map(({ run_id }) => run_id)).toEqual([toTypeId("run", again.id), runId]);
    expect(lead.first_run_id).toBe(runId);
    expect(lead.last_seen_at > lead.created_at).toBe(true);
    const other = await createWorkspace();
    await expect(getLead(other.ctx, { leadId })).rejects.toMatchObject({ code: "not_found" });
    expect((await listLeads(other.ctx, { limit: 5 })).data).toEqual([]);
  });
});
