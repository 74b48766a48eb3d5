import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAD_COLUMNS } from "@/lib/contract/export-columns";
import { company, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { listLeads } from "@/lib/leads/list-leads";
import { updateLead } from "@/lib/leads/update-lead";
import { CELL_MAX, sheetText } from "./sheet-text";
import { csvRows, exported, flat, inCsv, sheetRows } from "./testing/files";

const LEADS = 40;
const of = { of: "leads", sort: "created_at" } as const;

const HOSTILE = [
  "a\ufffeb",
  "\uffff",
  "_x0041_",
  "_x000D_x000D_",
  "_x000D\r",
  "_x005F_x0041_",
  "_X0041_",
  "\r",
  "a\rb\r\nc\nd",
  ...Array.from({ length: 31 }, (_, code) => `a${String.fromCharCode(code + 1)}b`),
  "\u007f\u0080\u009f\u00ad\u2028\u2029\u200b\ufeffb",
  "=1+1",
  "'=1+1",
  "''@SUM(A1)",
  '=HYPERLINK("https://example.com")',
  "+1",
  "-1",
  "＝1",
  '"',
  '","',
  "\\.",
  "\\N",
  "NULL",
  "&amp;&#0;&#xFFFE;",
  "]]><![CDATA[",
  "<t>",
  "\u{1f9d1}\u200d\u{1f680}\u{10ffff}\u{fffe0}",
  "e\u0301 ﷽ 漢字",
  "#REF!",
  "00123",
  "1e5",
  "TRUE",
  "x".repeat(10_000),
  "\u{1f680}".repeat(10_000),
];

const piece = fc.constantFrom(...HOSTILE.filter(({ length }) => length < 100));
const character = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom("_", "x", "0", "4", "'", '"', ",", "\r", "\n", " ", "\ufffe", "=", "\\"),
);
/** What the API keeps of it: no U+0000, no half of a surrogate pair, nothing around it. */
const cell = fc
  .array(fc.oneof(piece, character), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join("").replaceAll("\0", "").toWellFormed().trim())
  .filter((text) => text !== "");

test("whatever a note or a name holds is read again from every format by readers that did not write it", async () => {
  const lines = (text: string) => text.trimEnd().split("\n");
  const { ctx, run } = await workspaceOf(
    Array.from({ length: LEADS }, (_, id) =>
      company(id, { name: `a ${HOSTILE[id % HOSTILE.length]?.slice(0, 90)} b` }),
    ),
  );
  await run({}, PACES.sorted);
  const ids = (await listLeads(ctx, { limit: 100 })).data.map(({ id }) => id);
  expect(ids).toHaveLength(LEADS);
  const check = async (notes: string[]) => {
    for (const [at, note] of notes.entries()) {
      await updateLead(ctx, { leadId: ids[at] ?? "", request: { notes: note } });
    }
    const { data } = await listLeads(ctx, { limit: 100, sort: "created_at" });
    const kept = new Set(data.map(({ notes }) => notes));
    for (const note of notes) expect(kept).toContain(note);
    expect(sheetRows((await exported(ctx, { ...of, format: "xlsx" })).bytes)).toEqual(data.map(flat));
    const csv = (await exported(ctx, { ...of, format: "csv" })).text;
    expect(csvRows(csv)).toEqual(data.map(inCsv));
    const chosen = await exported(ctx, { ...of, format: "csv", columns: LEAD_COLUMNS.toReversed() });
    expect(csvRows(chosen.text)).toEqual(csvRows(csv));
    const unquoted = csvRows(csv).map(({ notes = "" }) => notes.replace(/^'(?='*[=+\-@\t\n\r＋－＝＠])/, ""));
    expect(unquoted).toEqual(data.map(({ notes }) => notes ?? ""));
    expect((await exported(ctx, { ...of, format: "csv_excel" })).text).toBe(`\ufeff${csv}`);
    const { text } = await exported(ctx, { ...of, format: "ndjson" });
    expect(lines(text).map((line) => JSON.parse(line))).toEqual(data);
  };
  for (let at = 0; at < HOSTILE.length; at += LEADS) {
    await check(
      HOSTILE.slice(at, at + LEADS)
        .map((text) => text.trim())
        .filter(Boolean),
    );
  }
  await fc.assert(fc.asyncProperty(fc.array(cell, { minLength: 20, maxLength: LEADS }), check), {
    numRuns: 5,
    endOnFailure: true,
  });
});

test("a cell holds as much as Excel allows, and no half of a character", () => {
  expect(sheetText("x".repeat(CELL_MAX))).toHaveLength(CELL_MAX);
  expect(sheetText("x".repeat(CELL_MAX + 1))).toBe("x".repeat(CELL_MAX));
  expect(sheetText(`${"x".repeat(CELL_MAX - 1)}\u{1f680}`)).toBe("x".repeat(CELL_MAX - 1));
  expect(sheetText("\ud800")).toBe("_xD800_");
});
