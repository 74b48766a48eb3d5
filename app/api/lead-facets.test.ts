import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { LEAD_TRAITS, type LeadTrait } from "@/lib/contract/lead-traits";
import { LEAD_FACETS, type Lead, type LeadFacet } from "@/lib/contract/leads";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { tidyUp } from "@/lib/worker/tidy-up";
import { type Api, createApi } from "./testing/api";

const OHIO = { city: "Columbus", region: "US-OH", country: "US" };
const TEXAS = { city: "Muñoz", region: "US-TX", country: "US" };
const RECORDS = [
  company(1, { ...OHIO, category: "amenity/university", phone: "+16145550101" }),
  company(2, { ...OHIO, category: "shop/bakery" }),
  company(3, { ...TEXAS, category: "shop/bakery", website: undefined, email: "hello@example.com" }),
  company(4, { ...TEXAS, category: "shop/bakery" }),
];

let api: Api;
let workspace: Awaited<ReturnType<typeof workspaceOf>>;
let all: Lead[];

beforeAll(async () => {
  workspace = await workspaceOf(RECORDS);
  await workspace.run();
  api = await createApi({ workspaceId: workspace.workspaceId });
  all = await list({});
  const [first, second] = all;
  const owner = (await api.call("getMe")).body.data.member.id;
  await api.call("updateLead", {
    params: { lead_id: first?.id ?? "" },
    body: { status: "contacted", owner_id: owner, tags: ["spring", "vip"], next_step: "Call" },
  });
  await api.call("updateLead", { params: { lead_id: second?.id ?? "" }, body: { tags: ["spring"] } });
});

async function list(query: Record<string, string>): Promise<Lead[]> {
  const answer = await api.call("listLeads", { query: { sort: "name", ...query } });
  expect(answer.status).toBe(200);
  return answer.body.data;
}

async function valuesOf(field: LeadFacet, query: Record<string, string> = {}) {
  const answer = await api.call("countLeads", { query: { values_of: field, ...query } });
  expect(answer.status).toBe(200);
  return answer.body.data.values as { value: string; name: string; leads: number }[];
}

test.each(LEAD_FACETS)("each value of %s leaves as many leads as it says, beside another filter too", async (field) => {
  for (const other of [{}, { category: "shop/bakery" }, { has_website: "yes" }, { q: "company" }]) {
    const { [field]: own, ...rest } = other as Record<string, string>;
    for (const { value, leads } of await valuesOf(field, { ...rest, ...(own && { [field]: own }) })) {
      const found = await list({ ...rest, [field]: value });
      expect(found.length, `${field}=${value} beside ${JSON.stringify(rest)}`).toBe(leads);
      const summary = await api.call("countLeads", { query: { ...rest, [field]: value } });
      expect(summary.body.data.total).toBe(leads);
    }
  }
});

test("values come with their names, those that most leads have first, and can be sought by them", async () => {
  expect(await valuesOf("state")).toEqual([
    { value: "US-OH", name: "Ohio", leads: 2 },
    { value: "US-TX", name: "Texas", leads: 2 },
  ]);
  const [most] = await valuesOf("category");
  expect(most).toMatchObject({ value: "shop/bakery", leads: 3 });
  expect(await valuesOf("state", { value: "tex" })).toEqual([{ value: "US-TX", name: "Texas", leads: 2 }]);
  expect(await valuesOf("city", { value: "%" })).toEqual([]);
  expect(await valuesOf("city", { value: "MUNOZ" })).toEqual([{ value: "Muñoz", name: "Muñoz", leads: 2 }]);
  expect(await valuesOf("source")).toEqual([{ value: "made-up", name: "Made up", leads: 4 }]);
  expect(await valuesOf("tag")).toEqual([
    { value: "spring", name: "spring", leads: 2 },
    { value: "vip", name: "vip", leads: 1 },
  ]);
});

test("leads are filtered by score, by when they were found and seen, and by the run and workflow that found them", async () => {
  const [one] = all;
  expect(await list({ max_score: "0" })).toEqual([]);
  expect(await list({ min_score: "0", max_score: "100" })).toHaveLength(4);
  expect(await list({ created_after: one?.created_at ?? "" })).toHaveLength(4);
  expect(await list({ created_before: one?.created_at ?? "" })).toEqual([]);
  expect(await list({ seen_after: one?.last_seen_at ?? "" })).toHaveLength(4);
  expect(await list({ seen_before: one?.last_seen_at ?? "" })).toEqual([]);
  expect(await list({ run_id: one?.first_run_id ?? "" })).toHaveLength(4);
  const [{ value: workflow } = { value: "" }] = await valuesOf("workflow_id");
  expect(await list({ workflow_id: workflow })).toHaveLength(4);
  const other = await createApi();
  expect((await other.call("listLeads", { query: { workflow_id: workflow } })).body.data).toEqual([]);
});

test("a change and an export of all that match are about the same leads", async () => {
  const filter = { state: "US-OH", has_phone: "yes" };
  const change = await api.call("createLeadChange", { body: { filter, set: { add_tags: ["ohio"] } } });
  expect(change.status).toBe(200);
  const written = await api.call("createExport", { body: { of: "leads", format: "csv", ...filter } });
  expect(written.body.data.filter).toEqual(filter);
});

test("leads of a version before are filled in from their newest results", async () => {
  const { workspaceId } = workspace;
  const before = await valuesOf("city");
  await transaction((tx) =>
    tx.execute(sql`update leads set category = null, country = null, region = null, city = null, source = null,
      contact = null where workspace_id = ${workspaceId}::uuid`),
  );
  expect(await valuesOf("city")).toEqual([]);
  await tidyUp();
  expect(await valuesOf("city")).toEqual(before);
  expect(await list({ has_website: "no" })).toHaveLength(1);
});

test("the fields that are said to tell leads from each other are those in which they differ, and no others", async () => {
  const seen: Record<LeadTrait, (lead: Lead) => unknown> = {
    tags: ({ tags }) => tags.join(),
    next_step: ({ next_step }) => next_step,
    next_step_on: ({ next_step_on }) => next_step_on,
    category: ({ category }) => category,
    city: ({ city }) => city,
    state: ({ state }) => state,
    country: ({ country }) => country,
    phone: ({ phone }) => phone,
    email: ({ email }) => email,
    website: ({ website }) => website,
    score: ({ score }) => score,
    source: ({ source }) => source.key,
  };
  const queries: Record<string, string>[] = [
    {},
    { state: "US-OH" },
    { state: "US-TX" },
    { category: "shop/bakery", has_website: "yes" },
  ];
  for (const query of queries) {
    const leads = await list(query);
    expect(leads.length).toBeGreaterThan(1);
    const different = LEAD_TRAITS.filter((trait) => new Set(leads.map(seen[trait])).size > 1);
    const answer = await api.call("countLeads", { query: { varied: "yes", ...query } });
    expect([query, answer.body.data.varied]).toEqual([query, different]);
  }
  const none = await api.call("countLeads", { query: { varied: "yes", q: "nobody" } });
  expect(none.body.data).toMatchObject({ total: 0, varied: [] });
  expect((await api.call("countLeads")).body.data.varied).toBe(null);
});
