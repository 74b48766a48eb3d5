"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { exclusionsQuery } from "@/lib/client/exclusions";
import { isLive } from "@/lib/client/run-status";
import type { Run } from "@/lib/contract/runs";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { exclusionColumns } from "./exclusion-columns";
import { ExplainCompany } from "./explain-company";
import { leftOutParams } from "./search-params";

const TABS = [
  { value: null, name: "All" },
  { value: "existing_lead", name: "Leads already" },
  { value: "excluded_domain", name: "Excluded domains" },
  { value: "duplicate_in_run", name: "Duplicates in this run" },
] as const;

/** What the run left out although it fits, and why any company is not among its results. */
export function ExclusionsTable({ run }: { run: Run }) {
  const [{ reason, cursor }, setParams] = useQueryStates(leftOutParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next }));
  const query = exclusionsQuery(run.id, compact({ reason, cursor }));
  const list = useQuery(query);
  return (
    <>
      <ExplainCompany run={run} />
      <FilterTabs
        label="Show what was left out"
        tabs={TABS}
        value={reason}
        onChange={(next) => setParams({ reason: next, cursor: null })}
      />
      <div className="border-t">
        <PagedTable
          list={list}
          fault="What the run left out can’t be shown."
          caption="Companies that the run left out"
          columns={exclusionColumns}
          rowId={(row) => String(row.position)}
          empty={
            <NothingLeftOut
              run={run}
              isFiltered={reason !== null}
              onAll={() => setParams({ reason: null, cursor: null })}
            />
          }
          skeleton={{ columns: 7 }}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          noun={{ one: "company", many: "companies" }}
          request={query.meta?.request}
        />
      </div>
    </>
  );
}

function NothingLeftOut({ run, isFiltered, onAll }: { run: Run; isFiltered: boolean; onAll: () => void }) {
  if (isFiltered) {
    return <EmptyState title="None for this reason" action={<Button onPress={onAll}>Show all reasons</Button>} />;
  }
  return (
    <EmptyState title={isLive(run.status) ? "Nothing left out so far" : "Nothing was left out"}>
      Companies that are leads already, excluded domains and second records of a company would be listed here. Those
      that the filters drop are counted above by reason, and not listed.
    </EmptyState>
  );
}
