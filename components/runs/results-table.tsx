"use client";
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { type ResultsPage, resultCountQuery, resultsQuery } from "@/lib/client/results";
import { isLive } from "@/lib/client/run-status";
import type { Result } from "@/lib/contract/results";
import type { Run } from "@/lib/contract/runs";
import { SourceHonesty } from "../companies/source-honesty";
import { FilterBar } from "../data-table/filter-bar";
import { FilteredEmpty } from "../data-table/filtered-empty";
import { NewRows } from "../data-table/new-rows";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { WindowFoot } from "../data-table/window-foot";
import { useCanWrite } from "../shell/me";
import { compact } from "../ui/compact";
import { NoResults } from "./no-results";
import { resultColumns } from "./result-columns";
import { RESULT_FIELDS } from "./result-fields";
import { ResultSelectionBar } from "./result-selection-bar";
import { resultWords } from "./result-words";
import { ResultsToolbar } from "./results-toolbar";
import {
  isByRank,
  isResultSort,
  NO_RESULT_FILTERS,
  RESULT_COLUMNS,
  resultsParams,
  toResultFilter,
} from "./search-params";
import { useNewResults } from "./use-new-results";
import { useResultFilters } from "./use-result-filters";
import { useResultSelection } from "./use-result-selection";
import { useResultWindows } from "./use-result-windows";

/** A result is ticked as the lead that it is. */
const rowId = (row: Result) => row.lead_id;
const NOUN = { one: "result", many: "results" };
const labelOf = (row: Result) => `Select ${row.company_name}`;

/** The page of results that the address names. */
export function useResultsPage(runId: string): UseQueryResult<ResultsPage> {
  const [{ sort, cursor, cols: _, open: __, row: ___, ...filters }] = useQueryStates(resultsParams);
  return useQuery(resultsQuery(runId, { sort, ...toResultFilter(filters), ...compact({ cursor }) }));
}

export function ResultsTable({ run }: { run: Run }) {
  const [{ sort, cursor, cols, open, row }, setParams] = useQueryStates(resultsParams, { history: "push" });
  const { filters, filter, isFiltered, chosen, from, names, set: setFilters } = useResultFilters(run.id);
  const canWrite = useCanWrite();
  const paging = usePaging(cursor, (next) => setParams({ cursor: next, open: null, row: null }));
  const list = useResultsPage(run.id);
  const stay = useCallback(
    (next: number | null) =>
      // Where one is open, it is where the reader is, also when it was opened a moment ago.
      void setParams((now) => (now.open === null ? { row: next } : {}), { history: "replace" }),
    [setParams],
  );
  const scrolled = useResultWindows({
    runId: run.id,
    total: run.results,
    // Only what is complete is the same wherever one is in it.
    isOn: isByRank({ sort, cursor, ...filters }) && !isLive(run.status) && run.results > PAGE_ROWS,
    row,
    onSettle: stay,
  });
  const rows = scrolled.rows ?? list.data?.data;
  const counts = useQuery({
    ...resultCountQuery(run.id, filter),
    placeholderData: keepPreviousData,
    enabled: isFiltered,
  });
  const total = isFiltered ? counts.data : run.results;
  const selected = useResultSelection(run, { filter, rows, total });
  const { more, show } = useNewResults(run.id, list, isFiltered ? null : sort, run.results);
  const hidden = useMemo(() => RESULT_COLUMNS.map(({ id }) => id).filter((id) => !cols.includes(id)), [cols]);
  const isScrolled = scrolled.rows !== null;
  const sources = useMemo(() => [...new Set(rows?.map(({ source }) => source.key))], [rows]);

  const setSort = useCallback(
    (next: string) => {
      if (isResultSort(next)) void setParams({ sort: next, cursor: null, open: null, row: null });
    },
    [setParams],
  );
  // The same as long as their values are: the rows are drawn again for what is made anew.
  const sorted = useMemo(() => ({ value: sort, onChange: setSort }), [sort, setSort]);
  const opened = useMemo(
    () => ({
      id: rows?.find(({ id }) => id === open)?.lead_id ?? null,
      onOpen: (lead: string) => {
        const next = rows?.find(({ lead_id }) => lead_id === lead);
        if (next) void setParams({ open: next.id }, { history: "replace" });
      },
      onClose: () => void setParams({ open: null }, { history: "replace" }),
    }),
    [open, rows, setParams],
  );
  const openRank = scrolled.rows?.find(({ id }) => id === open)?.rank;
  useEffect(() => {
    // So that its panel finds it, here and by the address alone.
    if (openRank !== undefined && openRank !== row) void setParams({ row: openRank }, { history: "replace" });
  }, [openRank, row, setParams]);
  const selectAll = useRef(selected.selectAll);
  useEffect(() => {
    selectAll.current = selected.selectAll;
  });
  const ticked = useMemo(
    () => (canWrite ? { of: selected.selection, label: labelOf, onSelectAll: () => selectAll.current() } : undefined),
    [canWrite, selected.selection],
  );
  const request = resultsQuery(run.id, { sort, ...filter }).meta?.request;
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
          words: resultWords(total ?? 0, filters, names),
        }}
        sort={sort}
        onSort={setSort}
        hidden={hidden}
        onHidden={setHidden}
      >
        {isFiltered || run.results > 1 ? (
          <FilterBar fields={RESULT_FIELDS} value={chosen} from={from} onChange={setFilters} />
        ) : null}
      </ResultsToolbar>
      {canWrite ? (
        <ResultSelectionBar run={run} of={selected} rows={rows?.length ?? 0} isScrolled={isScrolled} />
      ) : null}
      <NewRows count={more} onShow={show} />
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The results can’t be shown."
          caption="Results of the run"
          columns={resultColumns}
          rowId={rowId}
          sort={sorted}
          hidden={hidden}
          selection={ticked}
          open={opened}
          empty={
            isFiltered ? (
              <FilteredEmpty
                title="No result is like that"
                filters={RESULT_FIELDS.filter(({ key }) => filters[key] !== null).map(({ key, label }) => ({
                  key,
                  name: `${label} ${names[key]}`,
                  without: resultCountQuery(run.id, toResultFilter({ ...filters, [key]: null })),
                }))}
                noun={NOUN}
                onRemove={(key) => setFilters({ [key]: null })}
                onClear={() => setFilters(NO_RESULT_FILTERS)}
              />
            ) : (
              <NoResults run={run} isLive={isLive(run.status)} />
            )
          }
          skeleton={{ columns: 7 }}
          scrolled={
            scrolled.rows
              ? {
                  rows: scrolled.rows,
                  windowed: scrolled.windowed,
                  foot: (
                    <WindowFoot
                      seen={scrolled.seen}
                      total={run.results}
                      noun={NOUN}
                      fault={scrolled.fault}
                      onGo={(next) => setParams({ row: next, open: null }, { history: "replace" })}
                      request={request}
                    />
                  ),
                }
              : undefined
          }
          body={scrolled.body}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          total={total}
          noun={NOUN}
          request={request}
        />
      </div>
      <div className={`px-4 pt-2 md:px-5 ${selected.total === 0 ? "pb-6" : "pb-24"}`}>
        <SourceHonesty keys={sources} />
      </div>
    </section>
  );
}
