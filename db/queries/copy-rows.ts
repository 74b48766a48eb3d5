import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";

type Rows<T> = Iterable<T> | AsyncIterable<T>;

const CHUNK = 64 * 1024;

/** Fills a table by COPY; `columns` names, for each column in SQL, the row's property. */
export async function copyRows<T extends object>(
  client: PoolClient,
  table: string,
  columns: Record<string, keyof T>,
  rows: Rows<T>,
): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const copy = client.query(from(`copy ${table} (${names.join(", ")}) from stdin`));
  await pipeline(Readable.from(chunks(Object.values(columns), rows)), copy);
}

async function* chunks<T>(properties: (keyof T)[], rows: Rows<T>): AsyncGenerator<string> {
  let chunk = "";
  for await (const row of rows) {
    chunk += `${properties.map((property) => copyText(row[property])).join("\t")}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

/** A value in COPY's text format; a list becomes an array, any other object JSON. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  return textOf(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function textOf(value: NonNullable<unknown>): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
