import type { Bytes } from "./bytes";
import { fitRow } from "./grid/fit-row";
import type { GridRow } from "./grid/grid-row";
import { jsonElements } from "./json/json-elements";
import { jsonRow, placesOf } from "./json/json-row";
import { BATCH_CELLS, BATCH_ROWS } from "./limits";
import type { Source } from "./packed/source";
import { unpack } from "./packed/unpack";
import { parquetRows } from "./parquet/parquet-rows";
import type { Format, Reading, TableRow } from "./reading";
import { textRows } from "./text/text-rows";
import { workbookRows } from "./workbook/workbook-rows";

type Wanted = { reading: Reading; columns: string[] };
type Reader = (source: Source, wanted: Wanted) => AsyncIterable<(TableRow | null)[]>;

const READERS: Record<Format, Reader> = {
  csv: ({ pieces }, { reading, columns }) =>
    fitted(textRows(pieces(), reading.encoding ?? "utf-8", reading.delimiter), reading, columns, true),
  ndjson: jsonRows,
  json: jsonRows,
  xlsx: (source, { reading, columns }) => fitted(workbookRows(source, reading.sheet), reading, columns, false),
  parquet: (source, { columns }) => parquetRows(source, columns),
};

/** The rows of a table as `detectTable` has found it, in batches; those in which nothing stands are left out. */
export async function* readRows(file: Bytes, wanted: Wanted, signal: AbortSignal): AsyncGenerator<TableRow[]> {
  signal.throwIfAborted();
  const { source } = await unpack(untilAborted(file, signal), wanted.reading);
  const size = Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_CELLS / Math.max(1, wanted.columns.length))));
  let batch: TableRow[] = [];
  for await (const rows of READERS[wanted.reading.format](source, wanted)) {
    for (const row of rows) {
      if (!row) continue;
      batch.push(row);
      if (batch.length < size) continue;
      signal.throwIfAborted();
      yield batch;
      batch = [];
    }
    signal.throwIfAborted();
  }
  if (batch.length > 0) yield batch;
}

function untilAborted(file: Bytes, signal: AbortSignal): Bytes {
  return {
    size: file.size,
    async read(from, to) {
      signal.throwIfAborted();
      return file.read(from, to);
    },
  };
}

async function* jsonRows({ pieces }: Source, { reading, columns }: Wanted): AsyncGenerator<(TableRow | null)[]> {
  const places = placesOf(columns);
  const format = reading.format === "json" ? "json" : "ndjson";
  for await (const elements of jsonElements(format, pieces(), reading.encoding ?? "utf-8")) {
    yield elements.map((element) => jsonRow(element, places));
  }
}

async function* fitted(
  blocks: AsyncIterable<GridRow[]>,
  { headerLine }: Reading,
  columns: readonly string[],
  isText: boolean,
): AsyncGenerator<(TableRow | null)[]> {
  for await (const rows of blocks) {
    const data = headerLine === null ? rows : rows.filter(({ line }) => line > headerLine);
    yield data.map((row) => fitRow(row, columns.length, isText));
  }
}
