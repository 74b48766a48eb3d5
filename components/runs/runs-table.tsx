"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { allRunsQuery, runsQuery } from "@/lib/client/runs";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { allRunsColumns, workflowRunsColumns } from "./run-columns";
import { runsParams } from "./search-params";

const TABS = [
  { value: null, name: "All" },
  { value: "running", name: "Running" },
  { value: "succeeded", name: "Succeeded" },
  { value: "partial", name: "Partly done" },
  { value: "failed", name: "Failed" },
  { value: "cancelled", name: "Cancelled" },
] as const;

/** The runs of one workflow, or of all. */
export function RunsTable({ workflowId, firstUse }: { workflowId?: string; firstUse: ReactNode }) {
  const [{ status, cursor }, setParams] = useQueryStates(runsParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next }));
  const filter = compact({ status, cursor });
  const query = workflowId ? runsQuery(workflowId, filter) : allRunsQuery(filter);
  const list = useQuery(query);
  const rows = list.data?.data;

  if (rows?.length === 0 && status === null && cursor === null && !list.isPlaceholderData) return firstUse;
  return (
    <>
      <FilterTabs
        label="Show runs"
        tabs={TABS}
        value={status}
        onChange={(next) => setParams({ status: next, cursor: null })}
      />
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The runs can’t be shown."
          caption="Runs"
          columns={workflowId ? workflowRunsColumns : allRunsColumns}
          rowId={(row) => row.id}
          empty={
            <EmptyState
              title="No such runs"
              action={<Button onPress={() => setParams({ status: null, cursor: null })}>Show all runs</Button>}
            />
          }
          skeleton={{ columns: 7 }}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          noun={{ one: "run", many: "runs" }}
          request={query.meta?.request}
        />
      </div>
    </>
  );
}
