"use client";
import { useQueryStates } from "nuqs";
import { chosenOf } from "../data-table/chosen-of";
import { filtersOf } from "../data-table/filters-of";
import { useChosenNames } from "../data-table/use-chosen-names";
import { RESULT_FIELDS, resultValuesOf } from "./result-fields";
import { type ResultFilterKey, resultsParams, toResultFilter } from "./search-params";

/** What the address narrows a run's results to, in the API's words and in the reader's. */
export function useResultFilters(runId: string) {
  const [{ sort: _, cursor: __, cols: ___, open: ____, row: _____, ...filters }, setParams] = useQueryStates(
    resultsParams,
    {
      history: "push",
    },
  );
  const filter = toResultFilter(filters);
  const chosen = chosenOf(filters);
  const from = resultValuesOf(runId, filter);
  const names = useChosenNames(RESULT_FIELDS, chosen, from);

  function set(change: Partial<Record<ResultFilterKey, string | null>>) {
    void setParams({ ...filtersOf(resultsParams, change), cursor: null, open: null, row: null });
  }
  return { filters, filter, isFiltered: Object.keys(filter).length > 0, chosen, from, names, set };
}
