import type { ViewedList } from "../views/view-words";
import { LEAD_COLUMNS, ownLeadLayout } from "./lead-columns";
import { LEAD_FIELDS } from "./lead-filters";
import { LEAD_SORT_NAMES } from "./lead-sorts";
import { leadsGrammar } from "./search-params";

/** The list of leads, as its views are told of. */
export const LEAD_LIST: ViewedList = {
  filters: [{ key: "q", label: "Name or domain" }, ...LEAD_FIELDS],
  orderOf: (query) => LEAD_SORT_NAMES[leadsGrammar.read(query).sort],
  own: ownLeadLayout([]),
  known: LEAD_COLUMNS,
};
