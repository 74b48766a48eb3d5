import type { ViewPart } from "@/lib/client/view-parts";
import { readLayout } from "../data-table/layout-params";
import { formatList } from "../ui/intl";
import { LEAD_COLUMNS, ownLeadLayout } from "./lead-columns";
import { LEAD_FIELDS } from "./lead-filters";
import { LEAD_SORT_NAMES } from "./lead-sorts";
import { readLeads } from "./search-params";

/** What a part of a view says, for whoever has to choose between two of them. */
export function leadViewWords(part: ViewPart, query: string): string {
  const params = new URLSearchParams(query);
  const state = readLeads(params);
  if (part === "order") return LEAD_SORT_NAMES[state.sort];
  if (part === "filters") {
    const said = LEAD_FIELDS.flatMap(({ key, label }) => (params.has(key) ? [`${label}: ${params.get(key)}`] : []));
    const all = [...(state.q ? [`“${state.q}” in name or domain`] : []), ...said];
    return all.length > 0 ? all.join("\n") : "No filter";
  }
  const { layout } = readLayout(state, ownLeadLayout([]), LEAD_COLUMNS);
  if (state.cols === null) return "The list’s own columns";
  return formatList(layout.columns.map(({ id }) => LEAD_COLUMNS.find((column) => column.id === id)?.label ?? id));
}
