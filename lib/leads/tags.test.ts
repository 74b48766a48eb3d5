import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/access/actor";
import { fromTypeId } from "@/lib/base/ids";
import type { CreateLeadChange } from "@/lib/contract/lead-changes";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { csvRows, exported, sheetRows } from "@/lib/exports/testing/files";
import { changeLeads } from "./change-leads";
import { createLeadChange } from "./create-lead-change";
import { listLeads } from "./list-leads";
import { updateLead } from "./update-lead";

async function threeLeads() {
  const { ctx, run } = await workspaceOf([1, 2, 3].map((id) => company(id)));
  await run();
  const shown = async (filter: { tag?: string } = {}) =>
    (await listLeads(ctx, { limit: 100, sort: "name", ...filter })).data.map(({ tags }) => tags);
  const ids = (await listLeads(ctx, { limit: 100, sort: "name" })).data.map(({ id }) => id);
  const set = async (at: number, tags: string[]) =>
    (await updateLead(ctx, { leadId: ids[at] ?? "", request: { tags } })).tags;
  return { ctx, ids, set, shown };
}

async function changeAll(ctx: Ctx, set: CreateLeadChange["set"]): Promise<void> {
  const { id } = await createLeadChange(ctx, { filter: {}, set });
  await changeLeads({ workspaceId: ctx.workspaceId, changeId: fromTypeId("change", id) }, new AbortController().signal);
}

test("a tag is spelled as it was first, whoever gives it, and found and removed in any spelling", async () => {
  const { ctx, set, shown } = await threeLeads();
  expect(await set(0, ["VIP", "vip", "Café"])).toEqual(["Café", "VIP"]);
  expect(await set(1, ["Vip", "cafe\u0301"])).toEqual(["Café", "VIP"]);
  expect(await shown({ tag: "vip" })).toHaveLength(2);
  await changeAll(ctx, { add_tags: ["vIP", "follow-up", "Follow up"] });
  expect(await shown({ tag: "VIP" })).toEqual([
    ["Café", "VIP", "follow-up"],
    ["Café", "VIP", "follow-up"],
    ["VIP", "follow-up"],
  ]);
  await changeAll(ctx, { remove_tags: ["CAFE", "FOLLOW UP", "never given"] });
  expect(await shown()).toEqual([["VIP"], ["VIP"], ["VIP"]]);
  expect(await shown({ tag: "never given" })).toEqual([]);
});

test("signs tell tags apart, also where nothing else is there", async () => {
  const { set, shown } = await threeLeads();
  expect(await set(0, ["C++", "C#", "C", "!", "?", "☕"])).toEqual(["!", "?", "C", "C#", "C++", "☕"]);
  expect(await shown({ tag: "c#" })).toHaveLength(1);
  expect(await shown({ tag: "?" })).toHaveLength(1);
});

test("leads that get one tag in two spellings at once end with one", async () => {
  const { ids, ctx, shown } = await threeLeads();
  await Promise.all(
    ids.map((leadId, at) => updateLead(ctx, { leadId, request: { tags: [["ab", "AB", "Ab"][at] ?? "", "x", "X"] } })),
  );
  expect(new Set((await shown()).flat()).size).toBe(2);
});

test("single tags are added and removed in any spelling", async () => {
  const { ctx, ids, set } = await threeLeads();
  await set(0, ["VIP", "Café"]);
  const change = async (request: Parameters<typeof updateLead>[1]["request"]) =>
    (await updateLead(ctx, { leadId: ids[0] ?? "", request })).tags;
  expect(await change({ add_tags: ["vip", "new"] })).toEqual(["Café", "VIP", "new"]);
  expect(await change({ remove_tags: ["CAFE", "vip"] })).toEqual(["new"]);
  expect(await change({ add_tags: ["once"], remove_tags: ["ONCE"] })).toEqual(["new"]);
});

test("another workspace's spelling is none of its own", async () => {
  const [theirs, own] = [await threeLeads(), await threeLeads()];
  await theirs.set(0, ["VIP"]);
  expect(await own.set(0, ["vip"])).toEqual(["vip"]);
});

test("tags can be told apart in CSV and Excel, whatever they hold", async () => {
  const { ctx, set } = await threeLeads();
  const tag = fc
    .stringMatching(/^[a-c,"' ;=\\]{1,8}$/)
    .map((text) => text.trim())
    .filter(Boolean);
  await fc.assert(
    fc.asyncProperty(fc.array(tag, { minLength: 1, maxLength: 5 }), async (tags) => {
      const kept = await set(0, tags);
      const apart = (cell: unknown) => parse(String(cell), { ltrim: true, relax_quotes: true })[0];
      const csv = csvRows((await exported(ctx, { of: "leads", format: "csv", sort: "name" })).text);
      expect(apart(csv[0]?.tags?.replace(/^'(?='*=)/, ""))).toEqual(kept);
      const xlsx = await sheetRows((await exported(ctx, { of: "leads", format: "xlsx", sort: "name" })).bytes);
      expect(apart(xlsx[0]?.tags)).toEqual(kept);
    }),
    { numRuns: 15 },
  );
});
