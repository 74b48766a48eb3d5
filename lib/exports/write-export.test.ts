import { describe, expect, test } from "vitest";
import { reader } from "@/db/client";
import { toTypeId } from "@/lib/base/ids";
import { LEAD_SORTS, RESULT_SORTS } from "@/lib/contract/sorts";
import type { RawRecord } from "@/lib/directory/sources/source";
import { company, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { listLeads } from "@/lib/leads/list-leads";
import { updateLead } from "@/lib/leads/update-lead";
import { listResults } from "@/lib/runs/list-results";
import { csvRows, exported, flat, inCsv, sheetRows } from "./testing/files";

const CITIES = ["Austin", "", "Dallas", "austin", "Houston"];
const NAMES = ["b", "A", "c", "B", "a"];

const varied = Array.from({ length: 23 }, (_, id) =>
  company(id, {
    name: `${NAMES[id % 5]} company, "${id}"`,
    city: CITIES[id % 5],
    category: id % 2 ? "shop/books" : "amenity/bank",
    ...(id % 3 === 0 && { phone: "+1 512 471 3434", latitude: 30.27 + id / 1000, longitude: -97.74 }),
  }),
);

async function finishedRun(records: RawRecord[] = varied) {
  const workspace = await workspaceOf(records);
  const first = await workspace.run({ limit: 5 }, PACES.walked);
  const run = await workspace.run({ exclude: { existing_leads: false } }, PACES.walked);
  return { ...workspace, runId: toTypeId("run", run.id), firstRunId: toTypeId("run", first.id) };
}

describe("an export of results", () => {
  test.each(RESULT_SORTS)("has in every format the rows of the list in its order, sorted by %s", async (sort) => {
    const { ctx, runId } = await finishedRun();
    const { data } = await listResults(ctx, { runId, limit: 100, sort });
    expect(data).toHaveLength(23);
    const of = { of: "results", run_id: runId, sort } as const;
    const csv = await exported(ctx, { ...of, format: "csv" });
    expect(csvRows(csv.text)).toEqual(data.map(inCsv));
    const ndjson = await exported(ctx, { ...of, format: "ndjson" });
    expect(
      ndjson.text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(data);
    const xlsx = await exported(ctx, { ...of, format: "xlsx" });
    expect(sheetRows(xlsx.bytes)).toEqual(data.map(flat));
    for (const { made, bytes } of [csv, ndjson, xlsx]) {
      expect(made).toMatchObject({ status: "succeeded", rows: 23, total: 23, bytes: bytes.length });
    }
  });

  test.each(["new", "duplicate"] as const)("has the %s ones alone when asked", async (outcome) => {
    const { ctx, runId } = await finishedRun();
    const { data } = await listResults(ctx, { runId, limit: 100, outcome });
    expect(data).toHaveLength(outcome === "new" ? 18 : 5);
    const { text } = await exported(ctx, { of: "results", run_id: runId, format: "csv", outcome });
    expect(csvRows(text)).toEqual(data.map(inCsv));
  });

  test("has only the results that the list's filters leave", async () => {
    const { ctx, runId } = await finishedRun();
    const all = (await listResults(ctx, { runId, limit: 100 })).data;
    const filter = { category: "shop/books", state: "US-TX", min_score: 1, since: 5 } as const;
    const { data } = await listResults(ctx, { runId, limit: 100, ...filter });
    expect(data).toEqual(all.filter(({ category, rank }) => category === "shop/books" && rank > 5));
    expect(data.length).toBeGreaterThan(2);
    expect((await listResults(ctx, { runId, limit: 100, state: "US-OK" })).data).toEqual([]);
    expect((await listResults(ctx, { runId, limit: 100, min_score: 100 })).data).toEqual([]);
    const { text } = await exported(ctx, { of: "results", run_id: runId, format: "csv", ...filter });
    expect(csvRows(text)).toEqual(data.map(inCsv));
  });

  test("of a run that found nothing is a file with its header alone", async () => {
    const { ctx, runId } = await finishedRun([]);
    const { made, text } = await exported(ctx, { of: "results", run_id: runId, format: "csv" });
    expect(made).toMatchObject({ rows: 0, total: 0 });
    expect(text).toMatch(/^id,run_id,lead_id,[\w.,]+\r\n$/);
    expect((await exported(ctx, { of: "results", run_id: runId, format: "ndjson" })).text).toBe("");
    const xlsx = await exported(ctx, { of: "results", run_id: runId, format: "xlsx" });
    expect(sheetRows(xlsx.bytes)).toEqual([]);
  });
});

describe("an export of leads", () => {
  test.each(LEAD_SORTS)("has in every format the rows of the list in its order, sorted by %s", async (sort) => {
    const { ctx } = await finishedRun();
    const [first, second] = (await listLeads(ctx, { limit: 100 })).data;
    const owner_id = toTypeId("user", ctx.actor.userId);
    const request = { status: "customer", owner_id, tags: ["a, b", "=c"], notes: "=1+1\nand more" } as const;
    await updateLead(ctx, { leadId: first?.id ?? "", request: { ...request, tags: [...request.tags] } });
    await updateLead(ctx, { leadId: second?.id ?? "", request: { tags: ["one"] } });
    const { data } = await listLeads(ctx, { limit: 100, sort });
    expect(data).toHaveLength(23);
    const of = { of: "leads", sort } as const;
    const { text } = await exported(ctx, { ...of, format: "csv" });
    expect(csvRows(text)).toEqual(data.map(inCsv));
    const ndjson = await exported(ctx, { ...of, format: "ndjson" });
    expect(
      ndjson.text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(data);
    const xlsx = await exported(ctx, { ...of, format: "xlsx" });
    expect(sheetRows(xlsx.bytes)).toEqual(data.map(flat));
  });

  test("has only those that the list's filters leave", async () => {
    const { ctx } = await finishedRun();
    const [first, second] = (await listLeads(ctx, { limit: 100 })).data;
    for (const lead of [first, second]) await updateLead(ctx, { leadId: lead?.id ?? "", request: { tags: ["x"] } });
    await updateLead(ctx, { leadId: first?.id ?? "", request: { status: "qualified" } });
    const filter = { status: "qualified", tag: "x", min_score: 1 } as const;
    const { data } = await listLeads(ctx, { limit: 100, ...filter });
    expect(data.map(({ id }) => id)).toEqual([first?.id]);
    const { made, text } = await exported(ctx, { of: "leads", format: "csv", ...filter });
    expect(made.filter).toEqual(filter);
    expect(csvRows(text)).toEqual(data.map(inCsv));
  });

  test.each(["a comp", "made-up-7.", "100%", "' or ''='", "\\", "$1 ?"])(
    "searches for %j as the list does",
    async (q) => {
      const { ctx } = await finishedRun([...varied, company(100, { name: "' or ''=' \\ 100% $1 ?" })]);
      const { data } = await listLeads(ctx, { limit: 100, q });
      expect(data.length).toBeGreaterThan(0);
      expect(data.length).toBeLessThan(24);
      const { text } = await exported(ctx, { of: "leads", format: "csv", q });
      expect(csvRows(text)).toEqual(data.map(inCsv));
    },
  );
});

describe("an export of some columns", () => {
  const only = (columns: readonly string[]) => (row: Record<string, unknown>) =>
    columns.map((column) => [column, row[column]]);

  test("has these in their order, and of each row what the list says", async () => {
    const { ctx, runId } = await finishedRun();
    const cases = [
      {
        of: { of: "leads", sort: "name" } as const,
        columns: ["company_name", "created_at", "first_run_id", "tags", "city", "id"],
        data: (await listLeads(ctx, { limit: 100, sort: "name" })).data,
      },
      {
        of: { of: "results", sort: "-rank", run_id: runId } as const,
        columns: ["source.read_at", "rank", "longitude", "lead_id"],
        data: (await listResults(ctx, { runId, limit: 100, sort: "-rank" })).data,
      },
    ];
    for (const { of, columns, data } of cases) {
      const asked = { ...of, columns } as Parameters<typeof exported>[1];
      const { made, text } = await exported(ctx, { ...asked, format: "csv" });
      expect(made).toMatchObject({ rows: 23, total: 23, columns });
      expect(csvRows(text).map((row) => Object.entries(row))).toEqual(data.map(inCsv).map(only(columns)));
      expect((await exported(ctx, { ...asked, format: "csv_excel" })).text).toBe(`\ufeff${text}`);
      const sheet = sheetRows((await exported(ctx, { ...asked, format: "xlsx" })).bytes);
      expect(sheet.map((row) => Object.entries(row))).toEqual(data.map(flat).map(only(columns)));
    }
  });
});

describe("a cell that a spreadsheet might compute", () => {
  const dangerous = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example","x")',
    "＝1+1",
  ];

  test("is text in every format, and begins with an apostrophe in CSV", async () => {
    const records = dangerous.map((name, id) =>
      company(id, { name: `${name} Company ${id}`, city: name, street: `${name}, "x"` }),
    );
    const { ctx, runId } = await finishedRun(records);
    const csv = csvRows((await exported(ctx, { of: "results", run_id: runId, format: "csv" })).text);
    expect(csv).toHaveLength(dangerous.length);
    for (const row of csv) {
      for (const cell of [row.company_name, row.city, row.street]) expect(cell).toMatch(/^'[=+\-@＝]/);
    }
    const { bytes } = await exported(ctx, { of: "results", run_id: runId, format: "xlsx" });
    const { data } = await listResults(ctx, { runId, limit: 100 });
    expect(sheetRows(bytes)).toEqual(data.map(flat));
    const { readXlsx } = await import("hucre/xlsx");
    const cells = (await readXlsx(bytes)).sheets[0]?.cells;
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
  });
});

test("an export shows nothing of what came after its work began", async () => {
  const { ctx, runId, run } = await finishedRun();
  const { made } = await exported(ctx, { of: "leads", format: "csv" });
  await run({ exclude: { existing_leads: false } });
  expect(made.rows).toBe(23);
  expect((await exported({ ...ctx, conn: reader() }, { of: "results", run_id: runId, format: "csv" })).made.rows).toBe(
    23,
  );
});
