import type { ResultSort } from "@/lib/contract/sorts";
import { counted } from "../ui/intl";
import type { ViewedList } from "../views/view-words";
import { RESULT_COLUMNS, resultLayout } from "./result-columns";
import { RESULT_FIELDS } from "./result-fields";
import { type ResultFilterKey, type ResultFilters, resultsGrammar } from "./search-params";

export const RESULT_SORT_NAMES: Record<ResultSort, string> = {
  rank: "Rank, best first",
  "-rank": "Rank, best last",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  city: "City, A to Z",
  "-city": "City, Z to A",
  category: "Category, A to Z",
  "-category": "Category, Z to A",
};

const CONTACT = { website: "a website", phone: "a phone number", email: "an e-mail address" } as const;

/** What the filters leave in the list: "24 results in Texas, of 60 points or more". */
export function resultWords(
  total: number,
  filters: ResultFilters,
  names: Partial<Record<ResultFilterKey, string>>,
): string {
  const { category, city, state, country, source, outcome, score } = filters;
  const places = [city && names.city, state && names.state, country && names.country].filter(Boolean);
  const contact = (["website", "phone", "email"] as const).map(
    (key) => filters[key] && ` ${filters[key] === "yes" ? "with" : "without"} ${CONTACT[key]}`,
  );
  const parts = [
    category && ` of the category ${names.category}`,
    places.length > 0 && ` in ${places.join(", ")}`,
    source && ` from ${names.source}`,
    outcome && ` of the outcome “${names.outcome}”`,
    score && ` of ${score} points or more`,
    ...contact,
  ].filter(Boolean);
  return `${counted(total, "result", "results")}${parts.join(",")}`;
}

export const RESULT_LIST: ViewedList = {
  filters: RESULT_FIELDS,
  orderOf: (query) => RESULT_SORT_NAMES[resultsGrammar.read(query).sort],
  own: resultLayout([]),
  known: RESULT_COLUMNS,
};
