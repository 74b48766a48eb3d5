"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { type ReactNode, useCallback, useMemo } from "react";
import { leadCountQuery, leadsQuery } from "@/lib/client/leads";
import type { LeadSort } from "@/lib/contract/sorts";
import { SourceHonesty } from "../companies/source-honesty";
import { PagedTable } from "../data-table/paged-table";
import { SortSelect } from "../data-table/sort-select";
import { SplitView } from "../data-table/split-view";
import { usePaging } from "../data-table/use-paging";
import { useSelection } from "../data-table/use-selection";
import { ExportButton } from "../exports/export-button";
import { ChangeButton } from "../lead-changes/change-button";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { leadColumns } from "./lead-columns";
import { LeadFilterBar } from "./lead-filters";
import { LeadPanel } from "./lead-panel";
import { LeadSearch } from "./lead-search";
import { leadWords } from "./lead-words";
import { isLeadSort, type LeadFilterKey, leadsParams, NO_LEAD_FILTERS, toLeadFilter } from "./search-params";
import { SelectionBar } from "./selection-bar";

const SORT_NAMES: Record<LeadSort, string> = {
  "-run": "Newest run first, best first",
  "-created_at": "Newest first",
  created_at: "Oldest first",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  "-score": "Score, highest first",
  score: "Score, lowest first",
};

function nothing(q: string, isFiltered: boolean): string {
  if (!isFiltered) return "Nothing on this page";
  return q ? `No such lead has “${q}” in its name or domain` : "No lead is like that";
}

export function LeadsView({ firstUse }: { firstUse: ReactNode }) {
  const [{ sort, cursor, open, ...filters }, setParams] = useQueryStates(leadsParams, { history: "push" });
  const canWrite = useCanWrite();
  const paging = usePaging(cursor, (next) => setParams({ cursor: next, open: null }));
  const filter = toLeadFilter(filters);
  const isFiltered = Object.keys(filter).length > 0;
  const query = leadsQuery({ sort, ...filter, ...compact({ cursor }) });
  const list = useQuery(query);
  const rows = list.data?.data;
  const { data: total } = useQuery(leadCountQuery(filter));
  const selection = useSelection(
    JSON.stringify(filter),
    useMemo(() => rows?.map(({ id }) => id) ?? [], [rows]),
  );
  const picked = !selection.isAll && selection.ids.size > 0 ? [...selection.ids] : null;
  const sources = useMemo(() => [...new Set(rows?.map(({ source }) => source.key))], [rows]);
  const search = useCallback(
    (next: string) => void setParams({ q: next, cursor: null, open: null }, { history: "replace" }),
    [setParams],
  );
  const show = (id: string | null) => setParams({ open: id }, { history: "replace" });
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;

  function setFilters(change: Partial<Record<LeadFilterKey, string | null>>) {
    const read = Object.entries(change).map(([key, text]) => [
      key,
      text === null ? null : leadsParams[key as LeadFilterKey].parse(text),
    ]);
    void setParams({ ...Object.fromEntries(read), cursor: null, open: null });
  }
  function setSort(next: string) {
    if (isLeadSort(next)) void setParams({ sort: next, cursor: null, open: null });
  }
  if (rows?.length === 0 && !isFiltered && cursor === null && !list.isPlaceholderData && !open) return firstUse;
  return (
    <SplitView
      panel={
        open ? (
          <LeadPanel
            id={open}
            name={rows?.[at]?.company_name}
            onClose={() => show(null)}
            onStep={(step) => {
              const next = rows?.[at + step];
              if (at >= 0 && next) void show(next.id);
            }}
          />
        ) : null
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 md:px-5">
        <div className="flex min-w-0 grow flex-wrap items-center gap-2">
          <LeadSearch value={filters.q} onChange={search} />
          <LeadFilterBar value={filters} filter={filter} onChange={setFilters} />
        </div>
        <div className="flex items-center gap-1">
          <SortSelect names={SORT_NAMES} value={sort} onChange={setSort} />
          {canWrite ? (
            <ChangeButton
              isDisabled={rows?.length === 0 && !open}
              of={{ ids: picked, filter, words: picked ? "The selected leads." : `${leadWords(filters)}.` }}
            />
          ) : null}
          <ExportButton
            isDisabled={rows?.length === 0}
            set={{
              request: { of: "leads", sort, ...filter },
              words: `${leadWords(filters)}, in the order of the list: ${SORT_NAMES[sort]}.`,
            }}
          />
        </div>
      </div>
      {canWrite ? <SelectionBar selection={selection} rows={rows?.length ?? 0} filter={filter} /> : null}
      <div className="border-t">
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
                <Button onPress={() => setParams({ q: null, ...NO_LEAD_FILTERS, cursor: null })}>Show all leads</Button>
              }
            />
          }
          skeleton={{ columns: 9 }}
          paging={paging}
          total={total}
          onFirstPage={() => setParams({ cursor: null })}
          noun={{ one: "lead", many: "leads" }}
          request={query.meta?.request}
        />
      </div>
      <div className={`px-4 pt-2 md:px-5 ${selection.isAll || selection.ids.size > 0 ? "pb-20" : "pb-6"}`}>
        <SourceHonesty keys={sources} />
      </div>
    </SplitView>
  );
}
