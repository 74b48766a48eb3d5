import type { ExportFormat } from "@/lib/contract/exports";

export const FORMAT_NAMES: Record<ExportFormat, string> = { csv: "CSV", xlsx: "Excel", ndjson: "NDJSON" };
