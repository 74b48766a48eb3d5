import type { ExportFormat } from "@/lib/contract/exports";

export const FORMAT_NAMES: Record<ExportFormat, string> = {
  csv: "CSV",
  csv_excel: "CSV for Excel",
  xlsx: "Excel",
  ndjson: "NDJSON",
};
