"use client";
import { useQuery } from "@tanstack/react-query";
import { Pencil, Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { workflowQuery } from "@/lib/client/workflows";
import type { Workflow } from "@/lib/contract/workflows";
import { SplitView } from "../data-table/split-view";
import { RunsTable } from "../runs/runs-table";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { CopyId } from "../ui/copy-id";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Time } from "../ui/time";
import { useWorkflowActions } from "./use-workflow-actions";
import { WorkflowMenu } from "./workflow-menu";
import { WorkflowStatusBadge } from "./workflow-status";

export function WorkflowView({ first }: { first: Workflow }) {
  const workflow = useQuery({ ...workflowQuery(first.id), initialData: first }).data;
  const router = useRouter();
  const canWrite = useCanWrite();
  return (
    <>
      <PageHeader
        title={workflow.name}
        parent={{ href: "/workflows", name: "Workflows" }}
        actions={
          <>
            <ButtonLink href={`/workflows/${workflow.id}/edit`}>
              <Pencil aria-hidden className="size-3.5" />
              <span className="max-sm:sr-only">{canWrite ? "Edit" : "Look at the criteria"}</span>
            </ButtonLink>
            <RunNow workflow={workflow} />
            <WorkflowMenu workflow={workflow} withRun={false} onDeleted={() => router.push("/workflows")} />
          </>
        }
      />
      <SplitView panel={null}>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 md:px-5">
          <p className="max-w-prose text-base">{workflow.summary}.</p>
          <p className="flex flex-wrap items-center gap-x-3 text-ink-faint text-xs">
            <WorkflowStatusBadge status={workflow.status} />
            <span>Revision {workflow.revision}</span>
            <span>
              Updated <Time value={workflow.updated_at} />
            </span>
            <CopyId id={workflow.id} what="workflow" />
          </p>
        </div>
        <div className="border-t">
          <RunsTable
            workflowId={workflow.id}
            firstUse={
              <EmptyState title="No runs yet" action={<RunNow workflow={workflow} />}>
                A run looks for the companies that fit and keeps those that are new to you as leads.
              </EmptyState>
            }
          />
        </div>
      </SplitView>
    </>
  );
}

function RunNow({ workflow }: { workflow: Workflow }) {
  const actions = useWorkflowActions();
  const canWrite = useCanWrite();
  if (!canWrite || workflow.status === "paused" || workflow.status === "archived") return null;
  return (
    <Button look="primary" isPending={actions.isStarting} onPress={() => actions.run(workflow)}>
      <Play aria-hidden className="size-3.5" />
      Run now
    </Button>
  );
}
