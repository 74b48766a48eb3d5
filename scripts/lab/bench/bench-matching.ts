import { parseArgs } from "node:util";
import { asc, eq } from "drizzle-orm";
import { disconnect, reader } from "@/db/client";
import { migrate } from "@/db/migrate";
import { companies } from "@/db/schema/directory";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { compareRecords } from "@/lib/matching/compare-records";
import { matchRecord } from "@/lib/matching/match-record";
import { loadSource } from "@/lib/sources/load-source";
import { step } from "@/scripts/process/progress.mjs";
import { readCsv, toRecord } from "./read-table";
import { pairOf, pairsWithin, readTruth } from "./read-truth";

const KINDS_SHOWN = 8;
type Table = { key: string; file: string };
const USE =
  "Use --left a.csv --right b.csv --truth pairs.csv, or --table a.csv --truth pairs.csv; --pairs labelled.csv in place of --truth counts the labelled pairs alone.";

const { values } = parseArgs({
  options: {
    left: { type: "string" },
    right: { type: "string" },
    table: { type: "string" },
    truth: { type: "string" },
    pairs: { type: "string" },
    country: { type: "string", default: "US" },
    show: { type: "string", default: "0" },
  },
});

function tablesAsked(): Table[] {
  if (values.table) return [{ key: "table", file: values.table }];
  if (!values.left || !values.right) throw new Error(USE);
  return [
    { key: "left", file: values.left },
    { key: "right", file: values.right },
  ];
}

async function load({ key, file }: Table, workspaceId: string): Promise<void> {
  const rows = await readCsv(file);
  await loadSource(
    {
      key,
      name: key,
      description: file,
      licence: "unknown",
      attribution: "",
      version: "1",
      readAt: new Date(),
      plan: () => [{ key: "all", label: "All" }],
      async *fetch() {
        for (const row of rows) yield toRecord(row, values.country);
      },
    },
    { workspaceId },
  );
}

async function selectRecords(workspaceId: string) {
  return reader().select().from(companies).where(eq(companies.workspaceId, workspaceId)).orderBy(asc(companies.id));
}
type Loaded = Awaited<ReturnType<typeof selectRecords>>;

/** The pairs of records that are one company now: across both tables, or within the one. */
function pairsFound(rows: Loaded, tables: Table[]): Set<string> {
  const groups = [...Map.groupBy(rows, ({ identity }) => identity).values()];
  if (tables.length === 1)
    return new Set(groups.flatMap((group) => pairsWithin(group.map((row) => row.sourceRecordId))));
  const of = (group: Loaded, key: string) => group.filter(({ source }) => source === key);
  return new Set(
    groups.flatMap((group) =>
      of(group, "left").flatMap((a) => of(group, "right").map((b) => pairOf(a.sourceRecordId, b.sourceRecordId))),
    ),
  );
}

/** The two records of a pair. */
function sidesOf(pair: string, rows: Loaded, tables: Table[]): (Loaded[number] | undefined)[] {
  const [a, b] = pair.split("\u0000");
  const find = (key: string | undefined, id: string | undefined) =>
    rows.find(({ source, sourceRecordId }) => source === key && sourceRecordId === id);
  return [find(tables[0]?.key, a), find(tables.at(-1)?.key, b)];
}

function show(title: string, pairs: string[], rows: Loaded, tables: Table[]): void {
  for (const pair of pairs.slice(0, Number(values.show))) {
    const told = sidesOf(pair, rows, tables).map((row) =>
      [row?.name, row?.street, row?.city, row?.phone ?? row?.localPhone, row?.website].join(", "),
    );
    console.log(`${title}: ${told.join("  ≠  ")}`);
  }
}

/** How many of the pairs agree and differ in what, the commonest first. */
function showKinds(title: string, pairs: string[], rows: Loaded, tables: Table[]): void {
  const kinds = pairs.flatMap((pair) => {
    const [a, b] = sidesOf(pair, rows, tables);
    if (!a || !b) return [];
    const { name, phone, house, road, town, postal } = compareRecords(matchRecord(a), matchRecord(b), () => 1);
    const names = name.equal ? "equal" : name.unitsDiffer ? "other unit" : name.alike >= 0.6 ? "alike" : "other";
    const near = (alike: number | null) => (alike === null ? "unknown" : alike >= 0.5 ? "alike" : "other");
    return [
      `name ${names}, phone ${phone}, house ${house}, road ${near(road)}, town ${near(town)}, postcode ${postal}`,
    ];
  });
  const counted = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, { length }]) => ({ kind, length }));
  for (const { kind, length } of counted.toSorted((a, b) => b.length - a.length).slice(0, KINDS_SHOWN)) {
    console.log(`${title} ${length}: ${kind}`);
  }
}

async function measure(): Promise<void> {
  const tables = tablesAsked();
  const file = values.pairs ?? values.truth;
  if (!file) throw new Error(USE);
  await step("Preparing the database", () => migrate(env().DATABASE_URL));
  const { same: truth, labelled } = await readTruth(file, { isOneTable: tables.length === 1 });
  const workspaceId = newId();
  const began = performance.now();
  for (const table of tables) await step(`Matching ${table.file}`, () => load(table, workspaceId));
  const seconds = (performance.now() - began) / 1000;
  const rows = await selectRecords(workspaceId);
  const merged = pairsFound(rows, tables);
  const found = values.pairs ? merged.intersection(labelled) : merged;
  const right = found.intersection(truth).size;
  const precision = found.size === 0 ? 1 : right / found.size;
  const recall = truth.size === 0 ? 1 : right / truth.size;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  showKinds("wrong", [...found.difference(truth)], rows, tables);
  showKinds("missed", [...truth.difference(found)], rows, tables);
  show("wrong", [...found.difference(truth)], rows, tables);
  show("missed", [...truth.difference(found)], rows, tables);
  console.log(`${rows.length} records, ${truth.size} true pairs, ${found.size} found, ${right} of them true`);
  console.log(`precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
  console.log(
    JSON.stringify({ records: rows.length, truth: truth.size, found: found.size, precision, recall, f1, seconds }),
  );
}

try {
  await measure();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
