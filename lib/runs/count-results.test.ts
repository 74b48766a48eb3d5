import fc from "fast-check";
import { expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { RESULT_OUTCOMES, type Result, ResultSummary } from "@/lib/contract/results";
import { company, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { countResults } from "./count-results";
import { listResults } from "./list-results";

const STATES = ["US-TX", "US-CO", "", "US-NY", "US-TX"];
const CATEGORIES = ["shop/books", "amenity/bank", "shop/books"];

/** A run whose first results are leads already. */
async function finishedRun() {
  const records = Array.from({ length: 60 }, (_, id) =>
    company(id, {
      region: STATES[id % 5] ?? "",
      category: CATEGORIES[id % 3] ?? "",
      ...(id % 4 === 0 && { phone: "+1 512 471 3434" }),
    }),
  );
  const workspace = await workspaceOf(records);
  await workspace.run({ limit: 20 });
  const exclude = { existing_leads: false };
  const run = await workspace.run({ exclude }, PACES.sorted);
  const runId = toTypeId("run", run.id);
  return { ctx: workspace.ctx, runId, results: (await listResults(workspace.ctx, { runId, limit: 100 })).data };
}

type Filter = {
  outcome?: Result["outcome"] | undefined;
  state?: string | undefined;
  category?: string | undefined;
  min_score?: number | undefined;
};

function kept(results: Result[], { outcome, state, category, min_score = 0 }: Filter): Result[] {
  return results.filter(
    (one) =>
      (!outcome || one.outcome === outcome) &&
      (!state || one.state === state) &&
      (!category || one.category === category) &&
      one.score >= min_score,
  );
}

/** How many results have each value, and none for the value that is chosen where no other filter leaves one. */
function sizes(results: Result[], by: (result: Result) => string | null, chosen: string | undefined) {
  const groups = [...Map.groupBy(results, by)].filter(([value]) => value !== null);
  const counts = Object.fromEntries(groups.map(([value, of]) => [value, of.length]));
  return { ...(chosen && { [chosen]: 0 }), ...counts };
}

test("every count is that of the list with the same filters", async () => {
  const { ctx, runId, results } = await finishedRun();
  expect(sizes(results, ({ outcome }) => outcome, undefined)).toEqual({ new: 40, duplicate: 20 });
  const optional = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      optional(...RESULT_OUTCOMES),
      optional("US-TX", "US-CO", "US-WY"),
      optional("shop/books", "amenity/bank", "shop/none"),
      optional(0, 60, 75, 100),
      async (outcome, state, category, min_score) => {
        const filter = { outcome, state, category, min_score };
        const summary = ResultSummary.parse(await countResults(ctx, { runId, ...filter }));
        const { outcomes, states, categories } = summary;
        expect(summary.results).toBe(kept(results, filter).length);
        expect(Object.fromEntries(outcomes.map((one) => [one.outcome, one.results]))).toEqual(
          sizes(kept(results, { ...filter, outcome: undefined }), (one) => one.outcome, outcome),
        );
        expect(Object.fromEntries(states.map((one) => [one.state, one.results]))).toEqual(
          sizes(kept(results, { ...filter, state: undefined }), (one) => one.state, state),
        );
        expect(Object.fromEntries(categories.map((one) => [one.category, one.results]))).toEqual(
          sizes(kept(results, { ...filter, category: undefined }), (one) => one.category, category),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("values come with their English names, most results first", async () => {
  const { ctx, runId } = await finishedRun();
  const { states, categories } = await countResults(ctx, { runId });
  expect(states[0]).toEqual({ state: "US-TX", name: "Texas", results: 24 });
  expect(states.map(({ results }) => results)).toEqual([24, 12, 12]);
  expect(categories).toEqual([
    { category: "shop/books", name: expect.stringContaining("ook"), results: 40 },
    { category: "amenity/bank", name: "Bank", results: 20 },
  ]);
});
