import { expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { company, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { explainCompany } from "./explain-company";

const CRITERIA = {
  categories: ["shop/books"],
  places: { regions: ["US-TX"] },
  keywords: { include: ["books"], exclude: ["online"] },
  require: ["phone" as const],
  exclude: { domains: ["made-up-7.com"] },
  limit: 2,
};
const PHONE = { phone: "+1 512 471 3434" };

async function explained() {
  const { ctx, run, load } = await workspaceOf([]);
  const first = [company(1, { name: "Lead Books", ...PHONE, category: "amenity/cafe" })];
  await load("leads", first);
  await run({}, PACES.sorted);
  await load("all", [
    company(1, { name: "Lead Books", ...PHONE }),
    company(2, { name: "Best Books", ...PHONE, email: "a@made-up-2.com" }),
    company(3, { name: "Second Books", ...PHONE, email: "a@made-up-3.com" }),
    company(4, { name: "Over Books", ...PHONE }),
    company(5, { name: "Silent Books" }),
    company(6, { name: "Online Books", ...PHONE }),
    company(7, { name: "Unwanted Books", ...PHONE }),
    company(8, { name: "Far Books", ...PHONE, region: "US-NM", city: "Santa Fe" }),
    company(9, { name: "Coffee Books", ...PHONE, category: "amenity/cafe" }),
    company(10, { name: "Best Books Again", website: "https://made-up-2.com", ...PHONE }),
    company(11, { name: "Wordless", ...PHONE }),
  ]);
  const ended = await run(CRITERIA, PACES.sorted);
  return {
    ctx,
    runId: toTypeId("run", ended.id),
    ask: async (asked: string) => explainCompany(ctx, { runId: toTypeId("run", ended.id), company: asked }),
  };
}

test("says of any company which rule decided, found by its domain, its name or its id", async () => {
  const { ask } = await explained();
  const verdictOf = async (asked: string) => {
    const { records } = await ask(asked);
    return records.map(({ verdict, rule, rank }) => [verdict, rule, rank]);
  };
  expect(await verdictOf("second books")).toEqual([["result", "results", 2]]);
  expect(await verdictOf("https://www.made-up-2.com/about")).toEqual([
    ["result", "results", 1],
    ["duplicate", "duplicates", null],
  ]);
  expect(await verdictOf("Lead Books")).toEqual([["excluded", "criteria.exclude.existing_leads", null]]);
  expect(await verdictOf("Over Books")).toEqual([["over_limit", "criteria.limit", null]]);
  expect(await verdictOf("Silent Books")).toEqual([["filtered", "criteria.require", null]]);
  expect(await verdictOf("Online Books")).toEqual([["filtered", "criteria.keywords.exclude", null]]);
  expect(await verdictOf("Wordless")).toEqual([["filtered", "criteria.keywords.include", null]]);
  expect(await verdictOf("made-up-7.com")).toEqual([["excluded", "criteria.exclude.domains", null]]);
  expect(await verdictOf("Far Books")).toEqual([["not_selected", "criteria.places", null]]);
  expect(await verdictOf("Coffee Books")).toEqual([["not_selected", "criteria.categories", null]]);
  const byId = await ask((await ask("Over Books")).records[0]?.company_id ?? "");
  expect(byId.records[0]?.company_name).toBe("Over Books");
});

test("gives its evidence in words", async () => {
  const { ask } = await explained();
  expect((await ask("Far Books")).summary).toBe("Far Books: Its place: Santa Fe, New Mexico; the run looked in Texas.");
  expect((await ask("Silent Books")).summary).toMatch(/needs a phone number, and this record has none/);
  expect((await ask("Over Books")).summary).toMatch(
    /the limit of 2 was filled by companies that come first, the last of them with 100/,
  );
});

test("says that no source holds a company that none holds", async () => {
  const { ask } = await explained();
  expect(await ask("Nobody Knows It Ltd")).toMatchObject({
    records: [],
    summary: "No source that this workspace sees holds Nobody Knows It Ltd.",
  });
});

test("tells a college on a shared domain from its neighbour, in its own letters", async () => {
  const { ctx, run } = await workspaceOf([
    company(1, { name: "Bethany", website: "https://bethany.büro-made-up.edu/about" }),
    company(2, { name: "Glenville", website: "https://www.glenville.büro-made-up.edu" }),
  ]);
  const { id } = await run({ exclude: { domains: ["bethany.büro-made-up.edu"] } }, PACES.sorted);
  const ask = (name: string) => explainCompany(ctx, { runId: toTypeId("run", id), company: name });
  expect((await ask("https://bethany.büro-made-up.edu")).records).toMatchObject([
    {
      company_name: "Bethany",
      verdict: "excluded",
      evidence: "Its domain bethany.büro-made-up.edu is on the list of excluded domains.",
    },
  ]);
  expect((await ask("glenville.büro-made-up.edu")).records).toMatchObject([{ company_name: "Glenville", rank: 1 }]);
  expect((await ask("büro-made-up.edu")).records).toHaveLength(2);
  expect((await ask("nobody.büro-made-up.edu")).records).toHaveLength(2);
});
