import type { PreferencesRow } from "@/db/queries/preferences";
import type { Preferences } from "@/lib/contract/preferences";

/** Of who has changed nothing, `row` is not there. */
export function toPreferences(row: PreferencesRow | undefined): Preferences {
  const tables = row?.tables ?? {};
  return {
    object: "preferences",
    single_keys: row?.singleKeys ?? true,
    leads_table: tables.leads ?? "",
    results_table: tables.results ?? "",
    runs_table: tables.runs ?? "",
    workflows_table: tables.workflows ?? "",
  };
}
