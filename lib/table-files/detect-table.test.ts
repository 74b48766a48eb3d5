import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { detectTable } from "./detect-table";
import type { Reading } from "./reading";
import { bytesOf } from "./testing/bytes-of";
import { rowsOf } from "./testing/rows-of";
import { workbookOf } from "./testing/workbook-of";
import { zipOf } from "./testing/zip-of";

const LIST = "Name,City\nOne Ltd,Ely\nTwo Ltd,Bath\n";
const ENCRYPTED = 1;

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...texts: string[]) => `<row>${texts.map(inline).join("")}</row>`;
const cellsOf = async (content: Uint8Array | string, chosen: Partial<Reading> = {}) =>
  (await rowsOf(bytesOf(content), chosen)).rows.map(({ cells }) => cells);
const readingOf = async (content: Uint8Array | string, chosen: Partial<Reading> = {}) =>
  (await detectTable(bytesOf(content), chosen)).reading;
const refusalOf = (content: Uint8Array | string, chosen: Partial<Reading> = {}) =>
  rowsOf(bytesOf(content), chosen).then(
    () => "none",
    ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
  );

/** A compound file whose directory has an entry of this name. */
function compound(name: string): Buffer {
  const file = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(3, 48);
  file.write(name, 4 * 512, "utf16le");
  return file;
}

describe("what is found of text", () => {
  test("notes above the table are neither header nor columns", async () => {
    const text = "Customers of 2026\n\nExported by Ann\nName;City;Phone\nOne;Ely;01\nTwo;Bath;02\n";
    expect(await readingOf(text)).toMatchObject({ delimiter: ";", headerLine: 4 });
    expect(await cellsOf(text)).toEqual([
      ["One", "Ely", "01"],
      ["Two", "Bath", "02"],
    ]);
  });

  test("a list of names is one column, commas in some of them or not", async () => {
    const { table, rows } = await rowsOf(bytesOf("Company\nSmith, Jones & Co\nOne Ltd\nTwo Ltd\nThree Ltd\n"));
    expect(table).toMatchObject({ reading: { delimiter: null }, columns: ["Company"] });
    expect(rows[0]?.cells).toEqual(["Smith, Jones & Co"]);
  });

  test.each([
    ["utf-16le", Buffer.from(LIST, "utf16le")],
    ["utf-16be", Buffer.from(LIST, "utf16le").swap16()],
  ])("%s needs no mark", async (encoding, content) => {
    expect(await readingOf(content)).toMatchObject({ encoding, delimiter: ",", headerLine: 1 });
    expect(await cellsOf(content)).toEqual([
      ["One Ltd", "Ely"],
      ["Two Ltd", "Bath"],
    ]);
  });

  test("Japanese of an old system is told from Latin text", async () => {
    const line = Buffer.from("8a948eae89ef8ed0836583588367,938c8b9e93738d60 8be6".replace(/[ ,]/g, ""), "hex");
    const content = Buffer.concat([
      Buffer.from("Name,City\n"),
      ...Array.from({ length: 40 }, () => [line, Buffer.from(",x\n")]).flat(),
    ]);
    expect(await readingOf(content)).toMatchObject({ encoding: "shift_jis" });
  });

  test("columns called by years are columns", async () => {
    expect(await readingOf("Name,2024,2025\nOne,5,6\nTwo,7,8\n")).toMatchObject({ headerLine: 1 });
  });

  test("of a large file no more than its beginning is read", async () => {
    const file = bytesOf(LIST + "Some Ltd,York\n".repeat(2_000_000));
    await detectTable(file);
    expect(file.given).toBeLessThan(2 * 1024 * 1024);
    const packed = bytesOf(
      gzipSync(Buffer.from(Array.from({ length: 500_000 }, () => `${Math.random()},x\n`).join(""))),
    );
    await detectTable(packed);
    expect(packed.given).toBeLessThan(2 * 1024 * 1024);
  });
});

describe("what is chosen", () => {
  test("stands in place of what is found", async () => {
    const chosen = { encoding: "windows-1252", delimiter: ";", headerLine: null } as const;
    expect(await readingOf(LIST, chosen)).toMatchObject(chosen);
    expect(await cellsOf(LIST, chosen)).toEqual([["Name,City"], ["One Ltd,Ely"], ["Two Ltd,Bath"]]);
    expect(await cellsOf(LIST, { headerLine: 2 })).toEqual([["Two Ltd", "Bath"]]);
    expect(await cellsOf("sep=,\nOne,Ely\n", { headerLine: null })).toEqual([["One", "Ely"]]);
  });

  const workbook = workbookOf([{ name: "Shown", xml: row("Name") + row("One Ltd") }]);
  test.each<[string, Uint8Array | string, Partial<Reading>, string]>([
    ["an encoding", LIST, { encoding: "klingon" }, "klingon"],
    ["a line of the header", LIST, { headerLine: 99 }, "line 99"],
    ["a format", LIST, { format: "xlsx" }, "xlsx"],
    ["a format of text", workbook, { format: "csv" }, "csv"],
    ["a sheet", workbook, { sheet: "Nowhere" }, "Nowhere"],
    ["an entry", zipOf([{ name: "a.csv", content: LIST }]), { entry: "b.csv" }, "b.csv"],
    ["a packing", LIST, { packed: "zip" }, "zip"],
  ])("%s that does not exist is said to be none", async (_what, content, chosen, named) => {
    const refusal = await refusalOf(content, chosen);
    expect(refusal).toContain("no_such_choice: ");
    expect(refusal).toContain(named);
  });
});

describe("packed files", () => {
  const several = zipOf([
    { name: "notes.pdf", content: "%PDF" },
    { name: "a.csv", content: LIST },
    { name: "more/b.tsv", content: "Name\tPhone\nThree Ltd\t01\n" },
    { name: ".DS_Store", content: "x" },
  ]);

  test("of several tables the first is read, or the one that is chosen", async () => {
    const { reading, entries } = await detectTable(bytesOf(several));
    expect(entries).toEqual(["a.csv", "more/b.tsv"]);
    expect(reading).toMatchObject({ packed: "zip", entry: "a.csv" });
    expect(await cellsOf(several, { entry: "more/b.tsv" })).toEqual([["Three Ltd", "01"]]);
  });

  test("a workbook may be packed", async () => {
    const workbook = workbookOf([{ name: "S", xml: row("Name", "City") + row("One Ltd", "Ely") }]);
    expect(await cellsOf(gzipSync(workbook))).toEqual([["One Ltd", "Ely"]]);
    expect(await readingOf(zipOf([{ name: "a.xlsx", content: workbook }]))).toMatchObject({
      packed: "zip",
      format: "xlsx",
    });
  });

  test("what is small packed and large unpacked is refused before and while it is read", async () => {
    const content = Buffer.alloc(60 * 1024 * 1024, "a,b\n");
    expect(await refusalOf(zipOf([{ name: "a.csv", content }]))).toContain("too_large: ");
    const honest = gzipSync(content);
    expect(await refusalOf(honest)).toContain("too_large: ");
    honest.writeUInt32LE(100, honest.length - 4);
    expect(await refusalOf(honest)).toContain("too_large: ");
  });
});

describe("files that are no tables", () => {
  test.each<[string, Uint8Array | string, string]>([
    ["an old workbook", compound("Workbook"), "unsupported_format: This is a file of an old Excel (.xls)"],
    ["a locked workbook", compound("EncryptedPackage"), "password: "],
    ["a locked zip", zipOf([{ name: "a.csv", content: LIST }], ENCRYPTED), "password: "],
    ["a PDF", "%PDF-1.7\n%âãÏÓ", "unsupported_format: This is a PDF"],
    ["a web page", "\n<!DOCTYPE html><table>", "unsupported_format: This is a web page"],
    ["an OpenDocument", zipOf([{ name: "META-INF/manifest.xml", content: "" }]), "unsupported_format: "],
    ["a zip of nothing", zipOf([]), "no_table_inside: "],
    ["bytes", Buffer.from(Array.from({ length: 4096 }, (_one, at) => (at * 7919) % 251)), "not_a_table: "],
    ["white space", " \n\n  \n", "empty: "],
    ["a gzip that was cut off", gzipSync(LIST.repeat(1000)).subarray(0, 60), "damaged: "],
    ["a Parquet file that was cut off", "PAR1 and no more of it", "damaged: "],
    ["one object", '{\n "name": "One Ltd"\n}', "not_a_table: "],
    ["10,001 columns", `${"a,".repeat(10_000)}b\n`, "too_many_columns: "],
    ["a line without an end", Buffer.alloc(17 * 1024 * 1024, "a"), "line_too_long: "],
  ])("%s is refused with what to do", async (_what, content, refusal) => {
    expect(await refusalOf(content)).toContain(refusal);
  });

  test("what a read throws is thrown as it is", async () => {
    const broken = new Error("The disk is gone");
    for (const content of [LIST, zipOf([{ name: "a.csv", content: LIST }]), gzipSync(LIST)]) {
      for (let good = 0, isRead = false; !isRead; good++) {
        const file = bytesOf(content);
        let reads = 0;
        const read = (from: number, to: number) => (reads++ < good ? file.read(from, to) : Promise.reject(broken));
        const outcome = await detectTable({ size: file.size, read }).catch((error: unknown) => error);
        isRead = outcome !== broken;
        expect(isRead ? outcome : { columns: ["Name", "City"] }).toMatchObject({ columns: ["Name", "City"] });
      }
    }
  });
});

describe("workbooks", () => {
  test("a hidden sheet is read when it is chosen, and an empty one is passed over", async () => {
    const workbook = workbookOf([
      { name: "Secret", xml: row("Name") + row("Hidden Ltd"), state: "hidden" },
      { name: "Cover", xml: "" },
      { name: "List &amp; more", xml: row("Name") + row("Shown Ltd") },
    ]);
    const { reading, sheets } = await detectTable(bytesOf(workbook));
    expect(reading.sheet).toBe("List & more");
    expect(sheets.map(({ hidden }) => hidden)).toEqual([true, false, false]);
    expect(await cellsOf(workbook, { sheet: "Secret" })).toEqual([["Hidden Ltd"]]);
  });

  const STYLES =
    '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="00000\\-0000"/>' +
    '<numFmt numFmtId="172" formatCode="[Red]0.00"/><numFmt numFmtId="173" formatCode="#,##0 &quot;days&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs>';
  const value = (style: number, text: string) => `<c s="${style}"><v>${text}</v></c>`;
  const values = [
    value(1, "1"),
    value(1, "59"),
    value(2, "36525.75"),
    value(3, "21080001"),
    value(4, "12.5"),
    value(5, "30"),
    value(0, "0.30000000000000004"),
    value(0, "4.41353555028E+11"),
  ].join("");
  const names = row("A", "B", "C", "D", "E", "F", "G", "H");
  const sheet = [{ name: "S", xml: `${names}<row>${values}</row>` }];

  test("numbers are as their reader sees them", async () => {
    const rest = ["02108-0001", "12.5", "30", "0.3", "441353555028"];
    const cells = ["1900-01-01", "1900-02-28", "1999-12-31T18:00:00", ...rest];
    expect(await cellsOf(workbookOf(sheet, { styles: STYLES }))).toEqual([cells]);
    const properties = '<workbookPr date1904="1"/>';
    const later = ["1904-01-02", "1904-02-29", "2004-01-01T18:00:00", ...rest];
    expect(await cellsOf(workbookOf(sheet, { styles: STYLES, properties }))).toEqual([later]);
  });

  test("an error is empty and told, by the line and the column where it stands", async () => {
    const xml = `${row("Name", "City")}<row r="7"><c r="A7" t="str"><v>One</v></c><c r="B7" t="e"><v>#N/A</v></c></row>`;
    const { rows } = await rowsOf(bytesOf(workbookOf([{ name: "S", xml }])));
    expect(rows).toEqual([
      {
        line: 7,
        cells: ["One", ""],
        faults: [{ code: "cell_error", message: expect.stringContaining("#N/A"), refuses: false }],
      },
    ]);
  });

  test("prefixes, comments of empty cells and shared texts in far places are read", async () => {
    const strings = Array.from({ length: 3000 }, (_one, at) => `Text ${at}`);
    const far = (at: number) =>
      `<x:row><x:c t="s"><x:v>${at}</x:v></x:c><x:c/><x:c t="s"><x:v>${at + 1}</x:v></x:c></x:row>`;
    const xml = row("A", "B", "C") + far(5) + far(2047) + far(2998);
    expect(await cellsOf(workbookOf([{ name: "S", xml }], { strings }))).toEqual([
      ["Text 5", "", "Text 6"],
      ["Text 2047", "", "Text 2048"],
      ["Text 2998", "", "Text 2999"],
    ]);
  });
});

describe("JSON", () => {
  test("an array is read however it is written, a broken element alone is refused", async () => {
    const text =
      '\ufeff [ {"name": "A \\"]} Ltd", "id": 12345678901234567890}, 5, {"name": tru}, {"name":\n"B", "tags": ["x"]}, null ]';
    const { table, rows } = await rowsOf(bytesOf(text, 3));
    expect(table).toMatchObject({ reading: { format: "json", headerLine: null }, columns: ["name", "id", "tags"] });
    expect(rows.map(({ line, cells, faults }) => [line, ...cells, ...faults.map(({ code }) => code)])).toEqual([
      [1, 'A "]} Ltd', "12345678901234567890", ""],
      [2, "", "", "", "not_an_object"],
      [3, "", "", "", "not_json"],
      [4, "B", "", '["x"]'],
      [5, "", "", "", "not_an_object"],
    ]);
  });

  test("an array that is cut off loses its last element and tells it", async () => {
    const { rows } = await rowsOf(bytesOf('[{"name":"A"},{"name":"B"},{"na'));
    expect(rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([[], [], ["not_json"]]);
  });

  test("a value without a column is told", async () => {
    const many = `${'{"name":"A"}\n'.repeat(1_500_000)}{"name":"B","late":"x"}\n`;
    const { table, rows } = await rowsOf(bytesOf(many));
    expect(table.columns).toEqual(["name"]);
    expect(rows.at(-1)).toMatchObject({ line: 1_500_001, faults: [{ code: "unknown_keys", refuses: false }] });
  });
});
