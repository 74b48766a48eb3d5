"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo } from "react";
import { besideList, knownCount } from "@/lib/client/count-query";
import { leadCountQuery, leadsQuery } from "@/lib/client/leads";
import { LEAD_COLUMNS } from "@/lib/contract/export-columns";
import { SourceHonesty } from "../companies/source-honesty";
import { ColumnsButton } from "../data-table/columns-button";
import { filtersOf } from "../data-table/filters-of";
import { PagedTable } from "../data-table/paged-table";
import { SelectionBar } from "../data-table/selection-bar";
import { SortSelect } from "../data-table/sort-select";
import { SplitView } from "../data-table/split-view";
import { usePaging } from "../data-table/use-paging";
import { useSelection } from "../data-table/use-selection";
import { ExportButton } from "../exports/export-button";
import { exportedColumns } from "../exports/exported-columns";
import { ChangeButton } from "../lead-changes/change-button";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { part } from "../ui/part";
import { useToday } from "../ui/viewer";
import { useListState } from "../views/use-list-state";
import { useViewActions } from "../views/use-view-actions";
import { ViewBar } from "../views/view-bar";
import { ViewNotices } from "../views/view-notices";
import { leadColumns } from "./lead-columns";
import { LeadFilterBar } from "./lead-filters";
import { LEAD_LIST } from "./lead-list";
import { LeadPanel } from "./lead-panel";
import { LeadSearch } from "./lead-search";
import { LEAD_SORT_NAMES } from "./lead-sorts";
import { LeadTabs } from "./lead-tabs";
import { leadWords } from "./lead-words";
import {
  isLeadSort,
  type LeadFilterKey,
  leadsGrammar,
  leadsParams,
  NO_LEAD_FILTERS,
  toLeadFilter,
} from "./search-params";
import { useGoneValues } from "./use-gone-values";
import { useLeadLayout } from "./use-lead-layout";

const BulkActions = part(() => import("../lead-changes/bulk-actions").then((file) => file.BulkActions));
const NOUN = { one: "lead", many: "leads" };

function nothing(q: string, isFiltered: boolean): string {
  if (!isFiltered) return "Nothing on this page";
  return q ? `No such lead has “${q}” in its name or domain` : "No lead is like that";
}

export function LeadsView({ firstUse }: { firstUse: ReactNode }) {
  const leads = useListState("leads", leadsGrammar);
  const { state, viewed, set, go } = leads;
  const { sort, cursor, open, cols: _, pin: __, density: ___, view, base: ____, ...filters } = state;
  const actions = useViewActions(viewed);
  const layout = useLeadLayout(leads);
  const canWrite = useCanWrite();
  const paging = usePaging(cursor, (next) => go({ cursor: next, open: null }));
  const today = useToday();
  const filter = toLeadFilter(filters, today);
  const isFiltered = Object.keys(filter).length > 0;
  const query = leadsQuery({ sort, ...filter, ...compact({ cursor }) });
  const list = useQuery(query);
  const rows = list.data?.data;
  const { data: total } = useQuery(besideList(leadCountQuery(filter)));
  const goneValues = useGoneValues(view !== null && total === 0 ? filters : null);
  const selection = useSelection(
    JSON.stringify(filter),
    useMemo(() => rows?.map(({ id }) => id) ?? [], [rows]),
  );
  const picked = !selection.isAll && selection.ids.size > 0 ? [...selection.ids] : null;
  const sources = useMemo(() => [...new Set(rows?.map(({ source }) => source.key))], [rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a search that is typed is one of the state it was begun in
  const search = useCallback((next: string) => set({ q: next }, { history: "replace" }), [viewed.query]);
  const show = (id: string | null) => go({ open: id }, { history: "replace" });
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;

  function setFilters(change: Partial<Record<LeadFilterKey, string | null>>) {
    set(filtersOf(leadsParams, change));
  }
  function setSort(next: string) {
    if (isLeadSort(next)) set({ sort: next });
  }
  const isPlain = !isFiltered && view === null && cursor === null && !open;
  if (rows?.length === 0 && isPlain && !list.isPlaceholderData) return firstUse;
  return (
    <SplitView
      isFilling
      panel={
        open ? (
          <LeadPanel
            id={open}
            name={rows?.[at]?.company_name}
            onClose={() => show(null)}
            place={{ at, of: rows?.length ?? 0 }}
            onStep={(step) => {
              const next = rows?.[at + step];
              if (at >= 0 && next) void show(next.id);
            }}
          />
        ) : null
      }
    >
      <LeadTabs value={filters} onChange={set} />
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 pb-2 md:px-5">
        <div className="flex min-w-0 grow flex-wrap items-center gap-2">
          <ViewBar viewed={viewed} actions={actions} all="All leads" />
          <LeadSearch value={filters.q} onChange={search} />
          <LeadFilterBar value={filters} filter={filter} onChange={setFilters} />
        </div>
        <div className="flex items-center gap-1">
          <SortSelect names={LEAD_SORT_NAMES} value={sort} onChange={setSort} />
          {canWrite ? (
            <ChangeButton
              isDisabled={rows?.length === 0 && !open}
              of={
                picked
                  ? { which: { ids: picked }, count: knownCount(picked.length), words: "The selected leads." }
                  : { which: { filter }, count: leadCountQuery(filter), words: `${leadWords(filters)}.` }
              }
            />
          ) : null}
          <ColumnsButton layout={layout} />
          <ExportButton
            isDisabled={rows?.length === 0}
            set={{
              request: { of: "leads", sort, ...filter, columns: exportedColumns(layout.value, LEAD_COLUMNS) },
              words: `${leadWords(filters)}, in the order of the list: ${LEAD_SORT_NAMES[sort]}.`,
            }}
          />
        </div>
      </div>
      <ViewNotices
        viewed={viewed}
        actions={actions}
        list={LEAD_LIST}
        lostColumns={layout.lost}
        goneValues={goneValues}
      />
      {canWrite ? (
        <SelectionBar
          selection={selection}
          rows={rows?.length ?? 0}
          total={total}
          noun={NOUN}
          onSelectAll={selection.selectAll}
        >
          <BulkActions of={picked ? { ids: picked } : { filter }} total={picked ? picked.length : total} />
        </SelectionBar>
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col border-t">
        <PagedTable
          list={list}
          fault="The leads can’t be shown."
          caption="Leads"
          columns={leadColumns}
          rowId={(row) => row.id}
          sort={{ value: sort, onChange: setSort }}
          selection={canWrite ? { of: selection, label: (row) => `Select ${row.company_name}` } : undefined}
          open={{ id: open, onOpen: show, onClose: () => show(null) }}
          empty={
            <EmptyState
              title={nothing(filters.q, isFiltered)}
              action={
                <Button onPress={() => set({ q: null, ...NO_LEAD_FILTERS, view: null, base: null })}>
                  Show all leads
                </Button>
              }
            />
          }
          layout={layout}
          isFilling
          foot={
            <div className="px-4 py-3 md:px-5">
              <SourceHonesty keys={sources} />
            </div>
          }
          skeleton={{ columns: 9 }}
          paging={paging}
          total={total}
          onFirstPage={() => go({ cursor: null })}
          noun={NOUN}
          request={query.meta?.request}
        />
      </div>
    </SplitView>
  );
}
