"use client";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { resultCountsQuery, resultsQuery } from "@/lib/client/results";
import { isLive } from "@/lib/client/run-status";
import type { Page } from "@/lib/contract/page";
import type { Result } from "@/lib/contract/results";
import type { Run } from "@/lib/contract/runs";
import { SourceHonesty } from "../companies/source-honesty";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { counted } from "../ui/intl";
import { NoResults } from "./no-results";
import { resultColumns } from "./result-columns";
import { ResultFilterFields } from "./result-filters";
import { resultWords } from "./result-words";
import { ResultsToolbar } from "./results-toolbar";
import {
  isResultSort,
  NO_RESULT_FILTERS,
  RESULT_COLUMNS,
  type ResultFilters,
  resultsParams,
  toResultFilter,
} from "./search-params";
import { useNewResults } from "./use-new-results";

/** So many are counted in a tenth of a second; more only for who turns to the choices. */
const COUNTED_MAX = 100_000;

/** The page of results that the address names. */
export function useResultsPage(runId: string): UseQueryResult<Page<Result>> {
  const [{ sort, cursor, cols: _, open: __, ...filters }] = useQueryStates(resultsParams);
  return useQuery(resultsQuery(runId, { sort, ...toResultFilter(filters), ...compact({ cursor }) }));
}

export function ResultsTable({ run }: { run: Run }) {
  const [{ sort, cursor, cols, open, ...filters }, setParams] = useQueryStates(resultsParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next, open: null }));
  const list = useResultsPage(run.id);
  const rows = list.data?.data;
  const filter = toResultFilter(filters);
  const isFiltered = Object.keys(filter).length > 0;
  const [isChoosing, setChoosing] = useState(false);
  const counts = useQuery({
    ...resultCountsQuery(run.id, filter, isLive(run.status) ? null : run.results),
    enabled: isFiltered || isChoosing || run.results <= COUNTED_MAX,
  });
  const total = isFiltered ? counts.data?.results : run.results;
  const { more, show } = useNewResults(run.id, list, isFiltered ? null : sort, run.results);
  const hidden = useMemo(() => RESULT_COLUMNS.map(({ id }) => id).filter((id) => !cols.includes(id)), [cols]);
  const sources = useMemo(() => [...new Set(rows?.map(({ source }) => source.key))], [rows]);

  function setFilters(next: Partial<ResultFilters>) {
    void setParams({ ...next, cursor: null, open: null });
  }
  function setSort(next: string) {
    if (isResultSort(next)) void setParams({ sort: next, cursor: null, open: null });
  }
  function setHidden(next: string[]) {
    const shown = RESULT_COLUMNS.map(({ id }) => id).filter((id) => !next.includes(id));
    void setParams({ cols: shown }, { history: "replace" });
  }
  return (
    <section aria-labelledby="results">
      <ResultsToolbar
        total={run.results}
        shown={total}
        set={{
          request: { of: "results", run_id: run.id, sort, ...filter },
          words: resultWords(total ?? 0, filters, counts.data ?? { states: [], categories: [] }),
        }}
        sort={sort}
        onSort={setSort}
        hidden={hidden}
        onHidden={setHidden}
      />
      <ResultFilterFields
        value={filters}
        total={run.results}
        counts={counts.data}
        onChange={setFilters}
        onChoosing={() => setChoosing(true)}
      />
      {more > 0 ? (
        <div className="flex justify-center border-t bg-selected py-1">
          <Button look="ghost" size="sm" onPress={show} className="text-accent!">
            {counted(more, "more result", "more results")} · Show
          </Button>
        </div>
      ) : null}
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The results can’t be shown."
          caption="Results of the run"
          columns={resultColumns}
          rowId={(row) => row.id}
          sort={{ value: sort, onChange: setSort }}
          hidden={hidden}
          open={{
            id: open,
            onOpen: (id) => setParams({ open: id }, { history: "replace" }),
            onClose: () => setParams({ open: null }, { history: "replace" }),
          }}
          empty={
            isFiltered ? (
              <EmptyState
                title="No result is like that"
                action={<Button onPress={() => setFilters(NO_RESULT_FILTERS)}>Show all results</Button>}
              />
            ) : (
              <NoResults run={run} isLive={isLive(run.status)} />
            )
          }
          skeleton={{ columns: 7 }}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          total={total}
          noun={{ one: "result", many: "results" }}
          request={resultsQuery(run.id, { sort, ...filter }).meta?.request}
        />
      </div>
      <div className="px-4 pt-2 pb-6 md:px-5">
        <SourceHonesty keys={sources} />
      </div>
    </section>
  );
}
