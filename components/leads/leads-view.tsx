"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { type ReactNode, useCallback, useMemo } from "react";
import { leadsQuery } from "@/lib/client/leads";
import type { LeadSort } from "@/lib/contract/leads";
import { SourceHonesty } from "../companies/source-honesty";
import { PagedTable } from "../data-table/paged-table";
import { SortSelect } from "../data-table/sort-select";
import { SplitView } from "../data-table/split-view";
import { usePaging } from "../data-table/use-paging";
import { ExportButton } from "../exports/export-button";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { leadColumns } from "./lead-columns";
import { LeadPanel } from "./lead-panel";
import { LeadSearch } from "./lead-search";
import { isLeadSort, leadsParams } from "./search-params";

const SORT_NAMES: Record<LeadSort, string> = {
  "-created_at": "Newest first",
  created_at: "Oldest first",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  "-score": "Score, highest first",
  score: "Score, lowest first",
};

export function LeadsView({ firstUse }: { firstUse: ReactNode }) {
  const [{ q, sort, cursor, open }, setParams] = useQueryStates(leadsParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next, open: null }));
  const list = useQuery(leadsQuery({ sort, ...compact({ q, cursor }) }));
  const rows = list.data?.data;
  const sources = useMemo(() => [...new Set(rows?.map(({ source }) => source.key))], [rows]);
  const search = useCallback(
    (next: string) => void setParams({ q: next, cursor: null, open: null }, { history: "replace" }),
    [setParams],
  );
  const show = (id: string | null) => setParams({ open: id }, { history: "replace" });
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;

  function setSort(next: string) {
    if (isLeadSort(next)) void setParams({ sort: next, cursor: null, open: null });
  }
  if (rows?.length === 0 && !q && cursor === null && !list.isPlaceholderData && !open) return firstUse;
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
        <LeadSearch value={q} onChange={search} />
        <div className="flex items-center gap-1">
          <SortSelect names={SORT_NAMES} value={sort} onChange={setSort} />
          <ExportButton
            isDisabled={rows?.length === 0}
            set={{
              request: { of: "leads", sort, ...compact({ q: q.trim() || null }) },
              words: `${q ? `Every lead with “${q}” in its name or domain` : "Every lead"}, in the order of the list: ${SORT_NAMES[sort]}.`,
            }}
          />
        </div>
      </div>
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The leads can’t be shown."
          caption="Leads"
          columns={leadColumns}
          rowId={(row) => row.id}
          sort={{ value: sort, onChange: setSort }}
          open={{ id: open, onOpen: show, onClose: () => show(null) }}
          empty={
            <EmptyState
              title={q ? `No lead has “${q}” in its name or domain` : "Nothing on this page"}
              action={<Button onPress={() => setParams({ q: "", cursor: null })}>Show all leads</Button>}
            />
          }
          skeleton={{ columns: 7 }}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          noun={{ one: "lead", many: "leads" }}
        />
      </div>
      <div className="px-4 pt-2 pb-6 md:px-5">
        <SourceHonesty keys={sources} />
      </div>
    </SplitView>
  );
}
