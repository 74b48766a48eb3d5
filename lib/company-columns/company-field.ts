import type { CompanyColumnField } from "@/lib/contract/company-columns";

/** `own` is kept as a field of the list's own, `left_out` is not read. */
export type ColumnUse = { use: "field"; field: CompanyColumnField } | { use: "own" } | { use: "left_out" };
