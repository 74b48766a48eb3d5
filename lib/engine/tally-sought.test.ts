import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { hasLeads } from "@/db/queries/leads";
import { tallyAndSample } from "@/db/queries/tally-and-sample";
import { soughtAlone, tallySought } from "@/db/queries/tally-sought";
import { hasWordKeys } from "@/db/queries/word-keys";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { Criteria } from "@/lib/contract/criteria";
import { soughtWords } from "@/lib/criteria/keyword";
import { companySearchText } from "@/lib/directory/search-text";
import { prepareDirectory } from "@/lib/sources/prepare-directory";
import { compileCriteria } from "./compile-criteria";
import { indexedParts } from "./indexed-parts";
import { finishRun, PACES, queueRun } from "./testing/runs";

beforeAll(() => prepareDirectory());

const some = <T>(list: readonly T[]) => fc.subarray([...list]);
/** Of scripts with and without spaces, with signs, marks and what folding drops. */
const LETTERS = [..."ab1 .,-&+#'é|%_☕ßяж銀行ーコ｡ｺไทย은행ʼ々𠮷", "e\u0301", "ー", "\u3099", "  "];
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 12 }).map((letters) => letters.join(""));

test("every text that a keyword occurs in has its keys, in any script", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 30, maxLength: 60 }), async (made) => {
      const rows = made.flatMap(([before, keyword, after]) => {
        const sought = soughtWords(keyword);
        const search = companySearchText({
          name: `${before}${keyword}${after}`,
          domain: null,
          description: `${after} ${keyword}`,
        });
        return sought !== null && search.includes(sought) ? [{ sought, search, parts: indexedParts(sought) }] : [];
      });
      const tests = rows.map(
        ({ search, parts }, at) =>
          sql`select ${at}::int as at from (select ${search}::text as search) c where ${parts.length > 0 ? hasWordKeys(parts) : sql`true`}`,
      );
      if (tests.length === 0) return;
      const found = await rowsOf<{ at: number }>(reader(), sql.join(tests, sql` union all `));
      const all = new Set(found.map(({ at }) => at));
      expect(rows.filter((_, at) => !all.has(at))).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

test.each([
  [" plumber ", ["plumber"]],
  [" first national ", ["first", "national"]],
  [" c++ ", ["c++"]],
  ["銀行", ["銀行"]],
  ["銀", ["銀"]],
  ["コーヒー", ["コー", "ーヒ", "ヒー"]],
  ["銀行 abc ", ["銀行", "abc"]],
  ["ʼ", []],
])("of %j the index knows %j", (sought, parts) => {
  expect(indexedParts(sought)).toEqual(parts);
});

const criteria = fc
  .record({
    categories: fc.oneof(fc.constant<string[]>([]), some(["amenity/bank", "shop/supermarket", "amenity/university"])),
    places: fc.record({ countries: some(["US", "DE"]), regions: some(["US-TX", "US-CA"]) }),
    keywords: fc.record({
      include: some(["first national", "market", "savings bank", "セブン", "zzqqxx", "university", "a", "銀"]),
      exclude: some(["united", "national"]),
    }),
    require: some(["website", "phone"] as const),
    exclude: fc.record({ existing_leads: fc.boolean(), domains: some(["aldi.com", "lidl.com"]) }),
  })
  .filter(({ keywords }) => keywords.include.length > 0)
  .map((wanted) => Criteria.parse(wanted));

test("reading the companies with a keyword alone tells what reading all of them would", async () => {
  const { workspaceId } = await createWorkspace();
  const { id } = await queueRun(
    workspaceId,
    Criteria.parse({ categories: ["amenity/bank", "shop/supermarket"], limit: 300 }),
  );
  await finishRun({ workspaceId, runId: id }, PACES.sorted);
  const known = await hasLeads(reader(), workspaceId);
  await fc.assert(
    fc.asyncProperty(criteria, async (wanted) => {
      const compiled = await compileCriteria(reader(), wanted, workspaceId);
      const alone = soughtAlone(compiled);
      if (!alone) throw new Error("the index knows all of these keywords");
      const of = { take: 7, hasLeads: known };
      const [all, sought] = await Promise.all([
        tallyAndSample(reader(), compiled, of),
        tallySought(reader(), alone, of),
      ]);
      const fates = (rows: typeof all.fates) =>
        Object.fromEntries(rows.map(([fate, records]) => [fate, Number(records)]));
      expect(sought && { ...sought, fates: fates(sought.fates) }).toEqual({ ...all, fates: fates(all.fates) });
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
