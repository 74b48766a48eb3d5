"use client";
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { workflowQuery } from "@/lib/client/workflows";
import type { Workflow } from "@/lib/contract/workflows";
import { SplitView } from "../data-table/split-view";
import { useCanWrite } from "../shell/me";
import { ButtonLink } from "../ui/button-link";
import { CopyId } from "../ui/copy-id";
import { PageHeader } from "../ui/page-header";
import { Time } from "../ui/time";
import { NotLiveLink } from "./not-live-link";
import { RunNow } from "./run-now";
import { WorkflowMenu } from "./workflow-menu";
import { WorkflowSwitch } from "./workflow-switch";
import { WorkflowTabs } from "./workflow-tabs";

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
          <div className="flex flex-wrap items-center gap-x-3 text-ink-faint text-xs">
            <WorkflowSwitch workflow={workflow} />
            <NotLiveLink workflow={workflow} />
            <span>Revision {workflow.revision}</span>
            <span>
              Updated <Time value={workflow.updated_at} />
              {workflow.updated_by ? ` by ${workflow.updated_by}` : ""}
            </span>
            <CopyId id={workflow.id} what="workflow" />
          </div>
        </div>
        <WorkflowTabs workflow={workflow} />
      </SplitView>
    </>
  );
}
