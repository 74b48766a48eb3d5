import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { reader } from "@/db/client";
import type { Ctx } from "@/lib/access/actor";
import { fromTypeId } from "@/lib/base/ids";
import { CreateExport, type Export } from "@/lib/contract/exports";
import { cellOfList } from "@/lib/exports/cell-of-list";
import { createExport } from "@/lib/exports/create-export";
import { downloadExport } from "@/lib/exports/download-export";
import { getExport } from "@/lib/exports/get-export";
import { readSheet } from "@/lib/exports/read-sheet";
import { type ExportOutcome, writeExport } from "@/lib/exports/write-export";

type Asked = z.input<typeof CreateExport>;
type Writers = Parameters<typeof writeExport>[2];
type Row = Record<string, string>;

export const idOf = (ctx: Ctx, { id }: Export) => ({
  workspaceId: ctx.workspaceId,
  exportId: fromTypeId("export", id),
});

export const ask = (ctx: Ctx, asked: Asked): Promise<Export> => createExport(ctx, CreateExport.parse(asked));

/** Does the work of the export's job. */
export function write(ctx: Ctx, made: Export, writers?: Writers, stop = new AbortController()): Promise<ExportOutcome> {
  return writeExport(idOf(ctx, made), stop.signal, writers);
}

export async function fileOf(ctx: Ctx, { id }: Export): Promise<Uint8Array> {
  return new Response((await downloadExport(ctx, { exportId: id })).stream).bytes();
}

/** Asks, does the work and downloads. */
export async function exported(ctx: Ctx, asked: Asked): Promise<{ made: Export; bytes: Uint8Array; text: string }> {
  const asking = await ask(ctx, asked);
  const outcome = await write(ctx, asking);
  const made = await getExport({ ...ctx, conn: reader() }, { exportId: asking.id });
  if (outcome !== "succeeded") throw new Error(`the export ${outcome}: ${made.status_reason}`);
  const bytes = await fileOf(ctx, made);
  return {
    made,
    bytes,
    text: new TextDecoder("utf-8", { fatal: asked.format !== "xlsx", ignoreBOM: true }).decode(bytes),
  };
}

export const csvRows = (text: string): Row[] => parse(text, { columns: true, record_delimiter: "\r\n" });

/** The first row names the columns. */
export function sheetRows(bytes: Uint8Array): Record<string, unknown>[] {
  const [names = [], ...rows] = readSheet(bytes);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [String(name), row[at] ?? null])));
}

/** An object of the API as a row of a table: one level deep, without its lists. */
export function flat(object: object): Record<string, unknown> {
  const fields = Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    if (name === "object") return [];
    if (name === "owner") return [["owner.email", value?.email ?? null]];
    if (Array.isArray(value)) return value.some((item) => typeof item === "object") ? [] : [[name, cellOfList(value)]];
    if (typeof value !== "object" || value === null) return [[name, value]];
    return Object.entries(value).map(([inner, part]) => [`${name}.${inner}`, part]);
  });
  return Object.fromEntries(fields);
}

/** The same in CSV, where everything is text. */
export function inCsv(object: object): Row {
  const cell = (value: unknown) => {
    const text = value === null ? "" : String(value);
    return typeof value === "string" && /^'*[=+\-@\t\n\r＋－＝＠]/.test(text) ? `'${text}` : text;
  };
  return Object.fromEntries(Object.entries(flat(object)).map(([name, value]) => [name, cell(value)]));
}
