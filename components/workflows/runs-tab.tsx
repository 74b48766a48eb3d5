"use client";
import { useQueryStates } from "nuqs";
import type { Workflow } from "@/lib/contract/workflows";
import { workflowRunsColumns } from "../runs/run-columns";
import { RunsTable } from "../runs/runs-table";
import { runsParams } from "../runs/search-params";
import { EmptyState } from "../ui/empty-state";
import { RunNow } from "./run-now";

export function RunsTab({ workflow }: { workflow: Workflow }) {
  const [state, setParams] = useQueryStates(runsParams, { history: "push" });
  return (
    <RunsTable
      state={state}
      set={(change) => void setParams({ ...change, cursor: null })}
      go={(change) => void setParams(change)}
      workflowId={workflow.id}
      columns={workflowRunsColumns}
      firstUse={
        <EmptyState title="No runs yet" action={<RunNow workflow={workflow} />}>
          A run looks for the companies that fit and keeps those that are new to you as leads.
        </EmptyState>
      }
    />
  );
}
