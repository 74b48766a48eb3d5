"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { allRunsQuery, runsQuery } from "@/lib/client/runs";
import { DataTable } from "../data-table/data-table";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { TableSkeleton } from "../data-table/table-skeleton";
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
  const list = useQuery(workflowId ? runsQuery(workflowId, filter) : allRunsQuery(filter));
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
        {list.error && !rows ? (
          <ListError
            error={list.error}
            what="The runs can’t be shown."
            onRetry={() => list.refetch()}
            onFirstPage={() => setParams({ cursor: null })}
          />
        ) : null}
        {rows ? (
          <DataTable
            caption="Runs"
            columns={workflowId ? workflowRunsColumns : allRunsColumns}
            rows={rows}
            rowId={(row) => row.id}
            isStale={list.isPlaceholderData}
            empty={
              <EmptyState
                title="No such runs"
                action={<Button onPress={() => setParams({ status: null, cursor: null })}>Show all runs</Button>}
              />
            }
          />
        ) : list.isPending ? (
          <TableSkeleton columns={7} />
        ) : null}
        {list.data ? (
          <Pager
            paging={paging}
            rows={list.data.data.length}
            nextCursor={list.data.pagination.next_cursor}
            isStale={list.isPlaceholderData}
            noun={{ one: "run", many: "runs" }}
          />
        ) : null}
      </div>
    </>
  );
}
