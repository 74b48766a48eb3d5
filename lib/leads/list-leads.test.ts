import fc from "fast-check";
import { expect, test } from "vitest";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { listLeads } from "./list-leads";

async function leadsNamed(...records: [name: string, website?: string][]) {
  const { ctx, run } = await workspaceOf(
    records.map(([name, website], at) => company(at, { name, website: website ?? `https://made-up-${at}.com` })),
  );
  await run();
  return ctx;
}

test.each([
  ["Jaskolka", ["Restauracja Jaskółka"]],
  ["JASKÓŁKA", ["Restauracja Jaskółka"]],
  ["Ko\u0308ln", ["Köln Bäder"]],
  ["koln b", ["Köln Bäder"]],
  ["https://www.smooy.com/", ["Frozen Yogurt"]],
  ["http://smooy.com/menu?x=1", ["Frozen Yogurt"]],
  ["hello@smooy.com", ["Frozen Yogurt"]],
  ["moo", ["Frozen Yogurt"]],
  ["beth's", ["Beth’s Café"]],
  ["beth’s cafe", ["Beth’s Café"]],
  ["körperformen.com", ["EMS"]],
  ["korperf", ["EMS"]],
  ["xn--krperformen-rfb.com", ["EMS"]],
  ["銀行", ["三井住友銀行"]],
  ["!", ["Yahoo!"]],
  ["100%", ["100% Real"]],
  ["%", ["100% Real"]],
  ["_", []],
  ["frozen yogurt smooy", []],
])("%s finds %j", async (q, names) => {
  const ctx = await leadsNamed(
    ["Restauracja Jaskółka"],
    ["Köln Bäder"],
    ["Frozen Yogurt", "https://smooy.com"],
    ["Beth’s Café"],
    ["EMS", "https://körperformen.com"],
    ["三井住友銀行"],
    ["Yahoo!"],
    ["100% Real"],
  );
  const { data } = await listLeads(ctx, { q, limit: 100 });
  expect(data.map((lead) => lead.company_name)).toEqual(names);
});

test("names sort as people sort them, a page at a time either way, and equal names are neither lost nor repeated", async () => {
  const people = new Intl.Collator("en").compare;
  const part = fc.constantFrom(
    "a",
    "A",
    "á",
    "Á",
    "e",
    "é",
    "É",
    "f",
    "z",
    "Z",
    "ø",
    "ł",
    "銀",
    "я",
    " ",
    "-",
    "1",
    "ß",
    "ss",
  );
  const names = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 10, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(names, async (parts) => {
      const written = parts.map((letters) => `x${letters.join("")}x`.replace(/\s+/g, " "));
      const ctx = await leadsNamed(...written.map((name): [string] => [name]));
      for (const sort of ["name", "-name"] as const) {
        const seen: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await listLeads(ctx, { sort, limit: 3, cursor });
          seen.push(...page.data.map((lead) => lead.company_name));
          cursor = page.pagination.next_cursor;
        }
        const wanted = written.toSorted(people);
        const inOrder = sort === "name" ? seen : seen.toReversed();
        expect(inOrder.toSorted()).toEqual(wanted.toSorted());
        expect(inOrder.every((name, at) => at === 0 || people(inOrder[at - 1] ?? "", name) <= 0)).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});
