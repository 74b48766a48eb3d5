"use client";
import { chosenOf } from "../data-table/chosen-of";
import { filtersOf } from "../data-table/filters-of";
import { useChosenNames } from "../data-table/use-chosen-names";
import { RESULT_FIELDS, resultValuesOf } from "./result-fields";
import { NO_RESULT_FILTERS, type ResultFilterKey, resultsParams, toResultFilter } from "./search-params";
import type { ResultsList } from "./use-results-state";

const KEYS = Object.keys(NO_RESULT_FILTERS) as ResultFilterKey[];

/** What the address narrows a run's results to, in the API's words and in the reader's. */
export function useResultFilters(runId: string, { state: filters, set: setState }: ResultsList) {
  const filter = toResultFilter(filters);
  const chosen = chosenOf(Object.fromEntries(KEYS.map((key) => [key, filters[key]])));
  const from = resultValuesOf(runId, filter);
  const names = useChosenNames(RESULT_FIELDS, chosen, from);

  function set(change: Partial<Record<ResultFilterKey, string | null>>) {
    setState(filtersOf(resultsParams, change));
  }
  return { filters, filter, isFiltered: Object.keys(filter).length > 0, chosen, from, names, set };
}
