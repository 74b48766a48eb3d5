import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { DuplicateStatus } from "@/lib/contract/duplicates";

const STATUSES = ["unsure", "merged", "same", "apart"] as const satisfies readonly DuplicateStatus[];

export const duplicatesParams = {
  status: parseAsStringLiteral(STATUSES).withDefault("unsure"),
  lead: parseAsString,
  cursor: parseAsString,
};
