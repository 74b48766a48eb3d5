"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { resultCountQuery } from "@/lib/client/results";
import { RESULT_COLUMNS as EXPORTED } from "@/lib/contract/export-columns";
import type { Run } from "@/lib/contract/runs";
import { FilterBar } from "../data-table/filter-bar";
import { exportedColumns } from "../exports/exported-columns";
import { useListLayout } from "../views/use-list-layout";
import { useViewActions } from "../views/use-view-actions";
import { ViewBar } from "../views/view-bar";
import { ViewNotices } from "../views/view-notices";
import { ownResultColumns, RESULT_COLUMNS, resultLayout } from "./result-columns";
import { RESULT_FIELDS } from "./result-fields";
import { ResultRows } from "./result-rows";
import { RESULT_LIST, resultWords } from "./result-words";
import { ResultsToolbar } from "./results-toolbar";
import { isResultSort } from "./search-params";
import { useResultFilters } from "./use-result-filters";
import { useResultsState } from "./use-results-state";

/** A run's results with what is set of them; scrolling through them draws the rows alone anew. */
export function ResultsTable({ run }: { run: Run }) {
  const results = useResultsState();
  const { viewed, set } = results;
  const { sort } = results.state;
  const actions = useViewActions(viewed);
  const ownText = ownResultColumns(run.criteria).join();
  const own = useMemo(() => resultLayout(ownText.split(",")), [ownText]);
  const layout = useListLayout(results, own, RESULT_COLUMNS);
  const narrowed = useResultFilters(run.id, results);
  const { filters, filter, isFiltered, chosen, from, names } = narrowed;
  const counts = useQuery({
    ...resultCountQuery(run.id, filter),
    placeholderData: keepPreviousData,
    enabled: isFiltered,
  });
  const total = isFiltered ? counts.data : run.results;
  return (
    <section aria-labelledby="results">
      <ResultsToolbar
        total={run.results}
        shown={total}
        set={{
          request: { of: "results", run_id: run.id, sort, ...filter, columns: exportedColumns(layout.value, EXPORTED) },
          words: resultWords(total ?? 0, filters, names),
        }}
        sort={sort}
        onSort={(next) => isResultSort(next) && set({ sort: next })}
        layout={layout}
      >
        {run.results > 1 ? <ViewBar viewed={viewed} actions={actions} all="All results" /> : null}
        {isFiltered || run.results > 1 ? (
          <FilterBar fields={RESULT_FIELDS} value={chosen} from={from} onChange={narrowed.set} />
        ) : null}
      </ResultsToolbar>
      <ViewNotices viewed={viewed} actions={actions} list={RESULT_LIST} lostColumns={layout.lost} goneValues={[]} />
      <ResultRows run={run} results={results} narrowed={narrowed} total={total} layout={layout} />
    </section>
  );
}
