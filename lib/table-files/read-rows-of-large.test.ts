import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { Bytes } from "./bytes";
import { detectTable } from "./detect-table";
import { BATCH_CELLS, BATCH_ROWS } from "./limits";
import { readRows } from "./read-rows";
import { bytesOf } from "./testing/bytes-of";
import { rowsOf } from "./testing/rows-of";
import { workbookOf } from "./testing/workbook-of";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const MIB = 1024 * 1024;
const ROWS = 100_000;
const HELD_MIB = 24;
const SAMPLED = 20_000;

/** How much is held while a table is read, beyond what was held before. */
async function heldMib(file: Bytes): Promise<{ rows: number; held: number }> {
  const table = await detectTable(file);
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  let [rows, most] = [0, 0];
  for await (const batch of readRows(file, table, new AbortController().signal)) {
    rows += batch.length;
    if (rows % SAMPLED === 0) most = Math.max(most, held() - before);
  }
  return { rows, held: most / MIB };
}

/** A file of lines of one length, which are made as they are read. */
function linesFile(count: number, lineOf: (at: number) => string): Bytes {
  const { length } = lineOf(0);
  return {
    size: count * length,
    async read(from, to) {
      const first = Math.floor(from / length);
      const lines = Array.from({ length: Math.ceil(to / length) - first }, (_none, at) => lineOf(first + at));
      return Buffer.from(lines.join("")).subarray(from - first * length, to - first * length);
    },
  };
}

const numbered = (at: number, text: string) => `${text} ${String(at).padStart(8, "0")}`;

describe("however large a table is, little of it is held", () => {
  test("CSV", async () => {
    const wide = (at: number) =>
      Array.from({ length: 8 }, (_none, cell) => numbered(at, `Cell number ${cell}`)).join(",");
    const { rows, held } = await heldMib(linesFile(ROWS, (at) => `${wide(at)}\n`));
    expect(rows).toBeGreaterThanOrEqual(ROWS - 1);
    expect(held).toBeLessThan(HELD_MIB);
  });

  test("a workbook", async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (at: number) =>
      `<row>${["Name", "City", "Street", "Site"].map((one) => cell(numbered(at, one))).join("")}</row>`;
    const names = `<row>${["A", "B", "C", "D"].map(cell).join("")}</row>`;
    const xml = names + Array.from({ length: ROWS }, (_none, at) => row(at)).join("");
    const { rows, held } = await heldMib(bytesOf(workbookOf([{ name: "S", xml }])));
    expect(rows).toBe(ROWS);
    expect(held).toBeLessThan(HELD_MIB);
  });
});

test("a quote that is never closed costs its own line of a large file", async () => {
  const broken = 70_000;
  const file = linesFile(ROWS, (at) =>
    at === 0 ? "Name      ,Number  \n" : `${at === broken ? '"' : " "}Some Ltd,${String(at).padStart(9, "0")}\n`,
  );
  const { rows } = await rowsOf(file);
  expect(rows).toHaveLength(ROWS - 1);
  expect(rows.filter(({ faults }) => faults.length > 0)).toEqual([
    {
      line: broken + 1,
      cells: ['"Some Ltd', "000070000"],
      faults: [expect.objectContaining({ code: "unclosed_quote", refuses: true })],
    },
  ]);
});

test("batches have a thousand rows, and fewer where they are wide", async () => {
  const sizesOf = async (text: string) => {
    const file = bytesOf(text);
    const table = await detectTable(file);
    const sizes: number[] = [];
    for await (const batch of readRows(file, table, new AbortController().signal)) sizes.push(batch.length);
    return sizes;
  };
  expect(await sizesOf(`Name,City\n${"a,b\n".repeat(2500)}`)).toEqual([BATCH_ROWS, BATCH_ROWS, 500]);
  const columns = 2000;
  const names = Array.from({ length: columns }, (_none, at) =>
    `Name ${at}`.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? ""),
  );
  const most = BATCH_CELLS / columns;
  expect(await sizesOf(`${names.join(",")}\n${`${"a,".repeat(columns - 1)}b\n`.repeat(150)}`)).toEqual([
    most,
    150 - most,
  ]);
});

describe("a reading that is given up", () => {
  const given: [string, Bytes][] = [
    ["CSV", linesFile(ROWS, (at) => (at === 0 ? "Name        ,City\n" : `${numbered(at, "Ltd")},City\n`))],
    ["a workbook", bytesOf(workbookOf([{ name: "S", xml: "<row><c><v>1</v></c></row>".repeat(50_000) }]))],
    ["JSON", bytesOf(`[${Array.from({ length: ROWS }, (_none, at) => `{"name":"Ltd ${at}"}`).join(",")}]`)],
  ];
  test.each(given)("of %s ends with what the signal says", async (_what, file) => {
    const table = await detectTable(file);
    const controller = new AbortController();
    const reason = new Error("Enough");
    let batches = 0;
    const reading = async () => {
      for await (const _batch of readRows(file, table, controller.signal))
        if (++batches === 2) controller.abort(reason);
    };
    await expect(reading()).rejects.toBe(reason);
    expect(batches).toBe(2);
    const never = readRows(file, table, AbortSignal.abort(reason));
    await expect(never.next()).rejects.toBe(reason);
  });

  test.each(given)("of %s leaves nothing behind when it is only left", async (_what, file) => {
    const table = await detectTable(file);
    for await (const batch of readRows(file, table, new AbortController().signal)) {
      expect(batch).toHaveLength(BATCH_ROWS);
      break;
    }
  });
});
