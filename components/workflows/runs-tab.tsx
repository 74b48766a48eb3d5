"use client";
import type { Workflow } from "@/lib/contract/workflows";
import { RunsTable } from "../runs/runs-table";
import { EmptyState } from "../ui/empty-state";
import { RunNow } from "./run-now";

export function RunsTab({ workflow }: { workflow: Workflow }) {
  return (
    <RunsTable
      workflowId={workflow.id}
      firstUse={
        <EmptyState title="No runs yet" action={<RunNow workflow={workflow} />}>
          A run looks for the companies that fit and keeps those that are new to you as leads.
        </EmptyState>
      }
    />
  );
}
