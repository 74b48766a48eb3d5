import { copyExportRows } from "@/db/queries/export-rows";
import { LEAD_COLUMNS, RESULT_COLUMNS } from "@/lib/contract/export-columns";
import { CsvRewriter, type CsvShape } from "./csv-rewriter";
import type { ExportSource, Written } from "./export-source";
import { writeChosenCsv } from "./write-chosen-csv";

const SHAPES = {
  results: { columns: RESULT_COLUMNS, ids: ["result", "run", "lead"], times: 3 },
  leads: { columns: LEAD_COLUMNS, ids: ["lead", "run"], times: 4 },
} as const satisfies Record<string, CsvShape & { columns: readonly string[] }>;

/** RFC 4180 in UTF-8, without a byte order mark. */
export async function* writeCsv(source: ExportSource, written: Written): AsyncGenerator<Buffer> {
  const { client, set, columns: chosen } = source;
  if (chosen) return yield* writeChosenCsv(source, written, chosen);
  const { columns, ...shape } = SHAPES[set.of];
  const rewriter = new CsvRewriter(shape);
  yield Buffer.from(`${columns.join(",")}\r\n`);
  for await (const chunk of copyExportRows(client, set)) {
    const bytes = rewriter.rewrite(chunk);
    written.rows = rewriter.rows;
    yield bytes;
  }
}
