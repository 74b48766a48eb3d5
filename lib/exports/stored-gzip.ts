import type { ExportFormat } from "@/lib/contract/exports";

/** A sheet is compressed as it is. */
export const isStoredGzip = (format: ExportFormat): boolean => format !== "xlsx";
