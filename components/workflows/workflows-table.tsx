"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { workflowsQuery } from "@/lib/client/workflows";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { workflowsParams } from "./search-params";
import { workflowColumns } from "./workflow-columns";

const TABS = [
  { value: null, name: "All" },
  { value: "active", name: "Active" },
  { value: "draft", name: "Drafts" },
  { value: "paused", name: "Paused" },
  { value: "archived", name: "Archived" },
] as const;

const EMPTY: Record<string, string> = {
  draft: "No drafts",
  active: "No active workflows",
  paused: "No paused workflows",
  archived: "No archived workflows",
};

/** `firstUse` takes the list's place while the workspace has no workflow at all. */
export function WorkflowsTable({ firstUse }: { firstUse: ReactNode }) {
  const [{ status, cursor }, setParams] = useQueryStates(workflowsParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next }));
  const query = workflowsQuery(compact({ status, cursor }));
  const list = useQuery(query);
  const rows = list.data?.data;

  if (rows?.length === 0 && status === null && cursor === null && !list.isPlaceholderData) return firstUse;
  return (
    <>
      <FilterTabs
        label="Show workflows"
        tabs={TABS}
        value={status}
        onChange={(next) => setParams({ status: next, cursor: null })}
      />
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The workflows can’t be shown."
          caption="Workflows"
          columns={workflowColumns}
          rowId={(row) => row.id}
          empty={
            <EmptyState
              title={status ? (EMPTY[status] ?? "Nothing here") : "Nothing on this page"}
              action={<Button onPress={() => setParams({ status: null, cursor: null })}>Show all workflows</Button>}
            />
          }
          skeleton={{ columns: 6 }}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          noun={{ one: "workflow", many: "workflows" }}
          request={query.meta?.request}
        />
      </div>
    </>
  );
}
