import type { Bytes } from "./bytes";
import { detectFormat } from "./detect-format";
import { detectJson } from "./json/detect-json";
import { SAMPLE_BYTES } from "./limits";
import { type FirstBytes, firstBytes } from "./packed/first-bytes";
import type { Source } from "./packed/source";
import { unpack } from "./packed/unpack";
import { parquetColumns } from "./parquet/parquet-columns";
import type { Format, Reading, Table } from "./reading";
import { refuseFormat } from "./refuse-format";
import { detectText } from "./text/detect-text";
import { detectWorkbook } from "./workbook/detect-workbook";

type Found = Omit<Reading, "packed" | "entry" | "format"> & Pick<Table, "columns" | "sheets">;
type Detector = (source: Source, first: FirstBytes, chosen: Partial<Reading>) => Promise<Found> | Found;

const NO_GRID = { delimiter: null, sheet: null, headerLine: null, sheets: [] };

const DETECTORS: Record<Format, Detector> = {
  csv: (_source, first, chosen) => ({ sheet: null, sheets: [], ...detectText(first, chosen) }),
  ndjson: async (...given) => ({ ...NO_GRID, ...(await detectJson("ndjson", ...given)) }),
  json: async (...given) => ({ ...NO_GRID, ...(await detectJson("json", ...given)) }),
  xlsx: async (source, _first, chosen) => ({
    encoding: null,
    delimiter: null,
    ...(await detectWorkbook(await source.bytes(), chosen)),
  }),
  parquet: async (source) => ({ ...NO_GRID, encoding: null, columns: await parquetColumns(await source.bytes()) }),
};

/** What table a file holds and how it is to be read; what is chosen stands in place of what is found. */
export async function detectTable(file: Bytes, chosen: Partial<Reading> = {}): Promise<Table> {
  const { source, packed, entry, entries } = await unpack(file, chosen);
  const first = await firstBytes(source.pieces(), SAMPLE_BYTES);
  if (chosen.format) refuseFormat(first, chosen.format);
  const format = chosen.format ?? detectFormat(first, chosen.encoding);
  const { columns, sheets, ...found } = await DETECTORS[format](source, first, chosen);
  return { reading: { packed, entry, format, ...found }, columns, sheets, entries };
}
