import type { PreferencesRow } from "@/db/queries/preferences";
import type { Preferences } from "@/lib/contract/preferences";

/** Of who has changed nothing, `row` is not there. */
export function toPreferences(row: PreferencesRow | undefined): Preferences {
  return { object: "preferences", single_keys: row?.singleKeys ?? true, leads_table: row?.tables.leads ?? "" };
}
