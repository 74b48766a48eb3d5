import "server-only";
import { type AnyColumn, ilike, type SQL, sql } from "drizzle-orm";
import { folded } from "@/lib/contract/folded";

/** The pattern of LIKE for text that holds this, which means only itself. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** Whether a name holds what was typed, both folded; what folds to nothing is sought as it is. */
export function nameHolds(name: AnyColumn | SQL, typed: string): SQL {
  const words = folded(typed);
  return words === "" ? ilike(name, containing(typed)) : sql`folded(${name}) like ${containing(words)}`;
}
