import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXCLUSION_REASONS } from "@/lib/contract/exclusions";
import { matchedCriteria, scoreReasons } from "@/lib/present/explain-result";
import { placeNamesFor } from "@/lib/present/place-names";
import { countsOfTally } from "@/lib/present/tally";
import { company, countsOf, PACES, TEST_SOURCE, workspaceOf } from "./testing/runs";

const REGIONS = ["US-TX", "US-NM", "CA-ON"];
const CITIES = ["Austin", "Santa Fe", "Ottawa"];
const WORDS = ["oak", "river", "tech", "online", "books"];
const CATEGORIES = ["shop/books", "amenity/cafe", "amenity/bank"];

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
const some = <T>(list: readonly T[]) => fc.subarray([...list]);

const record = fc
  .record({
    word: pick(WORDS),
    domain: fc.option(fc.integer({ min: 0, max: 25 }), { nil: null, freq: 4 }),
    phone: fc.boolean(),
    email: fc.boolean(),
    place: fc.integer({ min: 0, max: 2 }),
    category: pick(CATEGORIES),
    brand: fc.option(some(["US", "US*", "US-TX", "CA", "CA*"]), { nil: null, freq: 4 }),
  })
  .map(({ word, domain, phone, email, place, category, brand }) => ({
    name: `The ${word} ${domain ?? "house"}`,
    website: domain === null ? "" : `https://made-up-${domain}.com`,
    category,
    ...(phone && { phone: "+1 512 471 3434" }),
    ...(email && { email: "hello@made-up.com" }),
    ...(brand
      ? { coverage: "brand" as const, areas: brand }
      : { region: REGIONS[place], city: CITIES[place], country: REGIONS[place]?.slice(0, 2) }),
  }));

const criteria = fc.record({
  categories: fc.oneof(fc.constant<string[]>([]), some(CATEGORIES)),
  places: fc.oneof(
    fc.constant({}),
    fc.record({
      countries: some(["CA"]),
      regions: some(REGIONS),
      cities: some([{ name: "santa fé", region: "US-NM" }]),
    }),
  ),
  keywords: fc.oneof(fc.constant({}), fc.record({ include: some(WORDS), exclude: some(["online", "bank"]) })),
  require: some(["website", "phone", "email"] as const),
  exclude: fc.record({ existing_leads: fc.boolean(), domains: some(["made-up-3.com", "www.made-up-4.com"]) }),
  limit: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(1000)),
  score: fc.record({ website: fc.integer({ min: 0, max: 40 }), phone: pick([0, 0.1, 30]), place: pick([0, 0.2, 10]) }),
});

const withoutZeros = (part: object) => Object.fromEntries(Object.entries(part).filter(([, records]) => records > 0));

describe("a preview", () => {
  test("counts exactly what a run of the same criteria then counts, and shows what it then ranks first", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 5, maxLength: 60 }),
        criteria,
        criteria,
        fc.boolean(),
        async (records, before, wanted, isSorted) => {
          const pace = isSorted ? PACES.sorted : PACES.walked;
          const { run, preview, results, exclusions } = await workspaceOf(records.map((over, id) => company(id, over)));
          await run({ ...before, limit: 10 }, pace);
          const seen = await preview(wanted, 10, pace);
          const ended = await run(wanted, pace);
          expect(countsOf(ended)).toEqual(seen.counts);
          expect(seen.fresh).toBe(ended.new + ended.overLimit);
          const { found, ...parts } = seen.counts;
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(found);

          expect(ended.breakdown[TEST_SOURCE] ?? {}).toEqual(withoutZeros(seen.reasons));
          expect(countsOfTally(ended.breakdown)).toEqual(seen.counts);
          const left = await exclusions(ended.id);
          expect(left.map(({ position }) => position)).toEqual(left.map((_, at) => at + 1));
          const leftBy = Object.groupBy(left, ({ reason }) => reason);
          for (const reason of EXCLUSION_REASONS) {
            expect([reason, leftBy[reason]?.length ?? 0]).toEqual([reason, seen.reasons[reason] ?? 0]);
          }

          const rows = await results(ended.id);
          const seenOnce = [...rows, ...left].map(({ companyId }) => companyId);
          expect(new Set(seenOnce).size).toBe(seenOnce.length);
          const leadOf = new Map(rows.map((row) => [row.leadId, row]));
          for (const row of left) {
            if (row.reason === "existing_lead") expect(row.leadId).not.toBe(null);
            if (row.leadId && row.reason === "duplicate_in_run") expect(leadOf.has(row.leadId)).toBe(true);
          }
          const best = Math.min(10, ended.criteria.limit);
          expect(seen.samples.slice(0, best).map(({ id, isLead }) => [id, isLead])).toEqual(
            rows.slice(0, 10).map((row) => [row.companyId, row.outcome === "duplicate"]),
          );
          const names = await placeNamesFor(ended.criteria, rows);
          for (const row of rows) {
            const reasons = scoreReasons(row, ended.criteria, names);
            expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(row.score);
            const met = new Set(matchedCriteria(row, ended.criteria, names).map(({ criterion }) => criterion));
            expect(met.has("keyword")).toBe(ended.criteria.keywords.include.length > 0);
          }
          expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  }, 120_000);
});
