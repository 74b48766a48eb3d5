import { parseArgs } from "node:util";
import { asc, eq } from "drizzle-orm";
import { disconnect, reader } from "@/db/client";
import { migrate } from "@/db/migrate";
import { companies } from "@/db/schema/directory";
import { loadSource } from "@/lib/directory/load-source";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { readCsv, toRecord } from "./bench/read-table";
import { pairOf, pairsWithin, readTruth } from "./bench/read-truth";
import { step } from "./progress.mjs";

type Table = { key: string; file: string };
const USE = "Use --left a.csv --right b.csv --truth pairs.csv, or --table a.csv --truth pairs.csv.";

const { values } = parseArgs({
  options: {
    left: { type: "string" },
    right: { type: "string" },
    table: { type: "string" },
    truth: { type: "string" },
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

function show(title: string, pairs: string[], rows: Loaded, tables: Table[]): void {
  const find = (key: string | undefined, id: string | undefined) =>
    rows.find(({ source, sourceRecordId }) => source === key && sourceRecordId === id);
  for (const pair of pairs.slice(0, Number(values.show))) {
    const [a, b] = pair.split("\u0000");
    const sides = [find(tables[0]?.key, a), find(tables.at(-1)?.key, b)];
    const told = sides.map((row) => [row?.name, row?.street, row?.city, row?.phone, row?.website].join(", "));
    console.log(`${title}: ${told.join("  ≠  ")}`);
  }
}

async function measure(): Promise<void> {
  const tables = tablesAsked();
  if (!values.truth) throw new Error(USE);
  await step("Preparing the database", () => migrate(env().DATABASE_URL));
  const truth = await readTruth(values.truth, { isOneTable: tables.length === 1 });
  const workspaceId = newId();
  const began = performance.now();
  for (const table of tables) await step(`Matching ${table.file}`, () => load(table, workspaceId));
  const seconds = (performance.now() - began) / 1000;
  const rows = await selectRecords(workspaceId);
  const found = pairsFound(rows, tables);
  const right = found.intersection(truth).size;
  const precision = found.size === 0 ? 1 : right / found.size;
  const recall = truth.size === 0 ? 1 : right / truth.size;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
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
