import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { RESULT_FACETS, RESULT_OUTCOMES, type Result, type ResultFacet, ResultSummary } from "@/lib/contract/results";
import { company, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { countResults } from "./count-results";
import { listResults } from "./list-results";
import type { ResultQuery } from "./result-set";

const PLACES = [
  { country: "US", region: "US-TX", city: "Austin" },
  { country: "US", region: "US-CO", city: "Denver" },
  { country: "US", region: "", city: "" },
  { country: "DE", region: "DE-BY", city: "München" },
  { country: "US", region: "US-TX", city: "Dallas" },
];
const CATEGORIES = ["shop/books", "amenity/bank", "shop/books"];

let ctx: Awaited<ReturnType<typeof workspaceOf>>["ctx"];
let runId: string;
let results: Result[];

/** A run whose first results are leads already. */
beforeAll(async () => {
  const records = Array.from({ length: 60 }, (_, id) =>
    company(id, {
      ...PLACES[id % 5],
      category: CATEGORIES[id % 3] ?? "",
      ...(id % 4 === 0 && { phone: "+1 512 471 3434" }),
      ...(id % 7 === 0 && { website: undefined, email: `hello@made-up-${id}.com` }),
    }),
  );
  const workspace = await workspaceOf(records);
  await workspace.run({ limit: 20 });
  const run = await workspace.run({ exclude: { existing_leads: false } }, PACES.sorted);
  ctx = workspace.ctx;
  runId = toTypeId("run", run.id);
  results = (await listResults(ctx, { runId, limit: 100 })).data;
});

const known = (value: string | null) => (value === null ? "no" : "yes");

/** What each field of a result is, as the filter takes it. */
const VALUE_OF: Record<Exclude<ResultFacet, "min_score">, (result: Result) => string | null> = {
  outcome: ({ outcome }) => outcome,
  category: ({ category }) => category,
  country: ({ country }) => country,
  state: ({ state }) => state,
  city: ({ city }) => city,
  source: ({ source }) => source.key,
  has_website: ({ website }) => known(website),
  has_phone: ({ phone }) => known(phone),
  has_email: ({ email }) => known(email),
};

function kept(filter: ResultQuery): Result[] {
  const fields = Object.entries(VALUE_OF) as [Exclude<ResultFacet, "min_score">, (result: Result) => string | null][];
  return results.filter(
    (one) =>
      fields.every(([field, of]) => filter[field] === undefined || of(one) === filter[field]) &&
      one.score >= (filter.min_score ?? 0) &&
      one.score <= (filter.max_score ?? 100),
  );
}

/** How many results each value would leave, and what the chosen one does. */
function expected(field: ResultFacet, filter: ResultQuery): Record<string, number> {
  const others = kept({ ...filter, [field]: undefined });
  const own = filter[field];
  const chosen = own === undefined ? {} : { [own]: kept(filter).length };
  if (field === "min_score") {
    const steps = new Set(others.map(({ score }) => Math.floor(score / 10) * 10).filter((step) => step > 0));
    return {
      ...Object.fromEntries([...steps].map((from) => [from, kept({ ...filter, min_score: from }).length])),
      ...chosen,
    };
  }
  const groups = [...Map.groupBy(others, VALUE_OF[field])].filter(([value]) => value !== null);
  return { ...Object.fromEntries(groups.map(([value, of]) => [value, of.length])), ...chosen };
}

async function counted(field: ResultFacet, filter: ResultQuery, value?: string) {
  return ResultSummary.parse(await countResults(ctx, { runId, ...filter, values_of: field, value }));
}

const optional = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const yesOrNo = () => optional("yes" as const, "no" as const);
const filters = fc.record({
  outcome: optional(...RESULT_OUTCOMES),
  category: optional("shop/books", "amenity/bank", "shop/none"),
  country: optional("US", "DE"),
  state: optional("US-TX", "US-CO", "US-WY"),
  city: optional("Austin", "München"),
  source: optional("made-up"),
  min_score: optional(0, 60, 75, 100),
  max_score: optional(60, 90),
  has_website: yesOrNo(),
  has_phone: yesOrNo(),
  has_email: yesOrNo(),
});

test.each(RESULT_FACETS)(
  "each value of %s leaves as many results as it says, beside other filters too",
  async (field) => {
    expect(results).toHaveLength(60);
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { results: total, values } = await counted(field, filter);
        expect(total).toBe(kept(filter).length);
        expect(Object.fromEntries(values.map((one) => [one.value, one.results]))).toEqual(expected(field, filter));
      }),
      { numRuns: 30 },
    );
    for (const { value, results: says } of (await counted(field, {})).values) {
      const list = await listResults(ctx, {
        runId,
        limit: 100,
        [field]: field === "min_score" ? Number(value) : value,
      });
      expect(list.data, `${field}=${value}`).toHaveLength(says);
    }
  },
);

test("values come with their names, most results first, and are found by them", async () => {
  expect((await counted("state", {})).values).toEqual([
    { value: "US-TX", name: "Texas", results: 24 },
    { value: "DE-BY", name: "Bayern", results: 12 },
    { value: "US-CO", name: "Colorado", results: 12 },
  ]);
  expect((await counted("category", {})).values).toEqual([
    { value: "shop/books", name: expect.stringContaining("ook"), results: 40 },
    { value: "amenity/bank", name: "Bank", results: 20 },
  ]);
  expect((await counted("city", {}, "MUNCHEN")).values).toEqual([{ value: "München", name: "München", results: 12 }]);
  expect((await counted("source", {})).values).toEqual([{ value: "made-up", name: "Made up", results: 60 }]);
  expect((await counted("city", {}, "%")).values).toEqual([]);
});

test("a chosen value that nothing has any more keeps its name, and steps of the score come in their order", async () => {
  const { values } = await counted("state", { state: "US-WY" });
  expect(values).toContainEqual({ value: "US-WY", name: "Wyoming", results: 0 });
  const steps = (await counted("min_score", { min_score: 55 })).values.map(({ value }) => Number(value));
  expect(steps).toContain(55);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test("beyond the values that most results have, there are said to be more", async () => {
  const many = await workspaceOf(Array.from({ length: 103 }, (_, id) => company(id, { city: `City ${id}` })));
  const { id } = await many.run();
  const ask = { runId: toTypeId("run", id), values_of: "city" as const };
  const summary = await countResults(many.ctx, { ...ask, city: "City 99" });
  expect(summary.has_more_values).toBe(true);
  expect(summary.values.map(({ value }) => value)).toContain("City 99");
  expect(summary.values).toHaveLength(101);
  const found = await countResults(many.ctx, { ...ask, value: "city 10" });
  expect(found).toMatchObject({ has_more_values: false, results: 103 });
  expect(found.values.map(({ value }) => value)).toEqual(["City 10", "City 100", "City 101", "City 102"]);
});
