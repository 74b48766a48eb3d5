import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reader } from "@/db/client";
import { type JudgedRecord, selectRecordsOfCompany } from "@/db/queries/records-of-company";
import type { RunRow } from "@/db/queries/runs";
import { companies } from "@/db/schema/directory";
import { EXCLUSION_REASONS } from "@/lib/contract/exclusions";
import { matchedCriteria, scoreReasons } from "@/lib/present/explain-result";
import { placeNamesFor } from "@/lib/present/place-names";
import { countsOfTally } from "@/lib/present/tally";
import { compileRun, pastRun } from "./left-out";
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

type Made<Of> = Of extends fc.Arbitrary<infer One> ? One : never;
type Case = [Made<typeof record>[], Made<typeof criteria>, Made<typeof criteria>, boolean];

const ALL = { categories: [], places: {}, keywords: {}, require: [] };
/** A lead's record that comes first is past the limit, and another one is left out as its duplicate. */
const PAST_THE_LIMIT: Case = [
  [
    {
      name: "The books house",
      website: "",
      category: "amenity/cafe",
      phone: "+1 512 471 3434",
      email: "hello@made-up.com",
      coverage: "brand",
      areas: ["US", "US*", "CA", "CA*"],
    },
    { name: "The river house", website: "", category: "shop/books", coverage: "brand", areas: [] },
    {
      name: "The books 0",
      website: "https://made-up-0.com",
      category: "amenity/cafe",
      phone: "+1 512 471 3434",
      email: "hello@made-up.com",
      coverage: "brand",
      areas: ["US-TX", "CA*"],
    },
    {
      name: "The river house",
      website: "",
      category: "amenity/cafe",
      phone: "+1 512 471 3434",
      coverage: "brand",
      areas: ["US", "US*", "US-TX", "CA", "CA*"],
    },
    {
      name: "The books house",
      website: "",
      category: "amenity/bank",
      phone: "+1 512 471 3434",
      email: "hello@made-up.com",
      region: "US-NM",
      city: "Santa Fe",
      country: "US",
    },
    {
      name: "The tech 20",
      website: "https://made-up-20.com",
      category: "amenity/cafe",
      coverage: "brand",
      areas: ["CA*"],
    },
  ],
  {
    ...ALL,
    exclude: { existing_leads: false, domains: ["made-up-3.com", "www.made-up-4.com"] },
    limit: 25,
    score: { website: 8, phone: 0.1, place: 0.2 },
  },
  { ...ALL, exclude: { existing_leads: false, domains: [] }, limit: 1, score: { website: 5, phone: 30, place: 0.2 } },
  false,
];

/** The records of a company that a run's criteria select and do not drop. */
async function fittingAs(run: RunRow, id: string): Promise<string[]> {
  const { workspaceId } = run;
  const [of] = await reader().select().from(companies).where(eq(companies.id, id));
  const same = and(eq(companies.workspaceId, workspaceId), eq(companies.identity, of?.identity ?? ""));
  const ids = await reader().select({ id: companies.id }).from(companies).where(same);
  const compiled = await compileRun(reader(), run);
  const asked = { runId: run.id, past: pastRun(run), take: 1 };
  const judged = await Promise.all(ids.map((name) => selectRecordsOfCompany(reader(), compiled, { ...asked, name })));
  const fits = ({ meets, drop }: JudgedRecord) => drop === null && Object.values(meets).every(Boolean);
  return judged.flat().flatMap((record) => (fits(record) ? [record.id] : []));
}

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
          const earlier = await run({ ...before, limit: 10 }, pace);
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
          const known = new Set((await results(earlier.id)).map(({ leadId }) => leadId));
          const leftOut = new Set(left.map(({ companyId }) => companyId));
          for (const { reason, companyId, leadId } of left) {
            if (reason === "existing_lead")
              expect([leadId, known.has(leadId ?? "")]).toEqual([expect.any(String), true]);
            if (reason !== "duplicate_in_run") continue;
            // Of the company's records that fit one was not left out: it is the result, or past the limit.
            const others = (await fittingAs(ended, companyId)).filter((id) => !leftOut.has(id));
            expect(others).toHaveLength(1);
            const result = rows.find((row) => row.companyId === others[0]);
            if (result) expect(leadId).toBe(result.leadId);
            else expect([rows.length, leadId === null || known.has(leadId)]).toEqual([ended.criteria.limit, true]);
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
      { numRuns: 30, endOnFailure: true, examples: [PAST_THE_LIMIT] },
    );
  });
});
