"use client";
import { useQuery } from "@tanstack/react-query";
import { scheduleQuery } from "@/lib/client/workflows";
import type { Workflow } from "@/lib/contract/workflows";
import { Section } from "../builder/section";
import { CopyRequest } from "../data-table/copy-request";
import { ErrorNote } from "../data-table/error-note";
import { TableSkeleton } from "../data-table/table-skeleton";
import { useCanWrite } from "../shell/me";
import { Notice } from "../ui/notice";
import { NextRuns } from "./next-runs";
import { ScheduleForm } from "./schedule-form";
import { ScheduleStatusNote } from "./schedule-status-note";
import { WindowsTable } from "./windows-table";

/** When the workflow runs by itself, what comes next and what became of the times before. */
export function ScheduleTab({ workflow }: { workflow: Workflow }) {
  const query = scheduleQuery(workflow.id);
  const { data, error, refetch } = useQuery(query);
  const canWrite = useCanWrite();
  if (!data) {
    if (!error) return <TableSkeleton rows={6} columns={3} />;
    return (
      <div className="p-4 md:p-5">
        <ErrorNote error={error} what="The schedule can’t be shown." onRetry={() => refetch()} />
      </div>
    );
  }
  return (
    <>
      <Section title="Schedule" says={data.schedule_words ?? "Runs by hand only."}>
        {data.schedule_fault ? (
          <Notice tone="danger">This schedule never comes ({data.schedule_fault}). Save another one.</Notice>
        ) : null}
        {data.schedule ? <ScheduleStatusNote workflow={workflow} /> : null}
        {canWrite ? <ScheduleForm workflow={workflow} of={data} /> : null}
      </Section>
      {data.schedule ? (
        <Section title="Next runs" says={`On the clocks of ${data.timezone}.`}>
          <NextRuns times={data.next_runs} timeZone={data.timezone} isNever={data.schedule_fault !== null} />
        </Section>
      ) : null}
      <section aria-label="What became of the last times">
        <div className="flex items-center justify-between gap-3 px-4 pt-5 pb-3 md:px-6">
          <h2 className="font-semibold text-base">Past times</h2>
          <CopyRequest request={query.meta?.request} />
        </div>
        <WindowsTable windows={data.windows} timeZone={data.timezone} />
      </section>
    </>
  );
}
