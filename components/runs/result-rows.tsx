"use client";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { type ResultsPage, resultCountQuery, resultsQuery } from "@/lib/client/results";
import { isLive } from "@/lib/client/run-status";
import type { Result } from "@/lib/contract/results";
import type { Run } from "@/lib/contract/runs";
import { SourceHonesty } from "../companies/source-honesty";
import type { FilteredEmpty as Empty } from "../data-table/filtered-empty";
import { NewRows } from "../data-table/new-rows";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import type { LayoutControl } from "../data-table/use-table-layout";
import { WindowFoot } from "../data-table/window-foot";
import { useCanWrite } from "../shell/me";
import { compact } from "../ui/compact";
import { part } from "../ui/part";
import { NoResults } from "./no-results";
import { resultColumns } from "./result-columns";
import { RESULT_FIELDS } from "./result-fields";
import { ResultSelectionBar } from "./result-selection-bar";
import { isByRank, isResultSort, NO_RESULT_FILTERS, toResultFilter } from "./search-params";
import { useNewResults } from "./use-new-results";
import type { useResultFilters } from "./use-result-filters";
import { useResultSelection } from "./use-result-selection";
import { useResultWindows } from "./use-result-windows";
import type { ResultsList } from "./use-results-state";

const FilteredEmpty = part(() =>
  import("../data-table/filtered-empty").then((file) => file.FilteredEmpty),
) as typeof Empty;

/** A result is ticked as the lead that it is. */
const rowId = (row: Result) => row.lead_id;
const NOUN = { one: "result", many: "results" };
const labelOf = (row: Result) => `Select ${row.company_name}`;

/** The page of results that the address names. */
export function useResultsPage(runId: string, { state }: ResultsList): UseQueryResult<ResultsPage> {
  const { sort, cursor, ...filters } = state;
  return useQuery(resultsQuery(runId, { sort, ...toResultFilter(filters), ...compact({ cursor }) }));
}

type Props = {
  run: Run;
  results: ResultsList;
  narrowed: ReturnType<typeof useResultFilters>;
  /** How many the filters leave, once that is known. */
  total: number | undefined;
  layout: LayoutControl;
};

export function ResultRows({ run, results, narrowed, total, layout }: Props) {
  const { set, go } = results;
  const { sort, cursor, open, row } = results.state;
  const { filters, filter, isFiltered, names, set: setFilters } = narrowed;
  const canWrite = useCanWrite();
  const paging = usePaging(cursor, (next) => go({ cursor: next, open: null, row: null }));
  const list = useResultsPage(run.id, results);
  const stay = useCallback(
    (next: number | null) =>
      // Where one is open, it is where the reader is, also when it was opened a moment ago.
      go((now) => (now.open === null ? { row: next } : {}), { history: "replace" }),
    [go],
  );
  const scrolled = useResultWindows({
    runId: run.id,
    total: run.results,
    // Only what is complete is the same wherever one is in it.
    isOn: isByRank(results.state) && !isLive(run.status) && run.results > PAGE_ROWS,
    row,
    onSettle: stay,
  });
  const rows = scrolled.rows ?? list.data?.data;
  const selected = useResultSelection(run, { filter, rows, total });
  const { more, show } = useNewResults(run.id, list, isFiltered ? null : sort, run.results);
  const isScrolled = scrolled.rows !== null;
  const sources = useMemo(() => [...new Set(rows?.map(({ source }) => source.key))], [rows]);

  const setSort = useCallback(
    (next: string) => {
      if (isResultSort(next)) set({ sort: next });
    },
    [set],
  );
  // The same as long as their values are: the rows are drawn again for what is made anew.
  const sorted = useMemo(() => ({ value: sort, onChange: setSort }), [sort, setSort]);
  const opened = useMemo(
    () => ({
      id: rows?.find(({ id }) => id === open)?.lead_id ?? null,
      onOpen: (lead: string) => {
        const next = rows?.find(({ lead_id }) => lead_id === lead);
        if (next) go({ open: next.id }, { history: "replace" });
      },
      onClose: () => go({ open: null }, { history: "replace" }),
    }),
    [open, rows, go],
  );
  const openRank = scrolled.rows?.find(({ id }) => id === open)?.rank;
  useEffect(() => {
    // So that its panel finds it, here and by the address alone.
    if (openRank !== undefined && openRank !== row) go({ row: openRank }, { history: "replace" });
  }, [openRank, row, go]);
  const selectAll = useRef(selected.selectAll);
  useEffect(() => {
    selectAll.current = selected.selectAll;
  });
  const ticked = useMemo(
    () => (canWrite ? { of: selected.selection, label: labelOf, onSelectAll: () => selectAll.current() } : undefined),
    [canWrite, selected.selection],
  );
  const request = resultsQuery(run.id, { sort, ...filter }).meta?.request;
  return (
    <>
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
          layout={layout}
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
                      onGo={(next) => go({ row: next, open: null }, { history: "replace" })}
                      request={request}
                    />
                  ),
                }
              : undefined
          }
          body={scrolled.body}
          paging={paging}
          onFirstPage={() => go({ cursor: null })}
          total={total}
          noun={NOUN}
          request={request}
        />
      </div>
      <div className={`px-4 pt-2 md:px-5 ${selected.total === 0 ? "pb-6" : "pb-24"}`}>
        <SourceHonesty keys={sources} />
      </div>
    </>
  );
}
