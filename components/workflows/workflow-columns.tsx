"use client";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { Workflow } from "@/lib/contract/workflows";
import type { Features } from "../data-table/features";
import { knownColumns } from "../data-table/known-columns";
import { layoutOf } from "../data-table/table-layout";
import { MemberName } from "../members/member-name";
import { RunStatusMark } from "../runs/run-status";
import { formatCount } from "../ui/intl";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { NotLiveLink } from "./not-live-link";
import { WorkflowMenu } from "./workflow-menu";
import { WorkflowStatusBadge } from "./workflow-status";

const column = createColumnHelper<Features, Workflow>();

export const workflowColumns = column.columns([
  column.accessor("name", {
    header: "Name",
    meta: { label: "Name", card: "title", width: 190 },
    cell: ({ row: { original } }) => (
      <Link
        href={`/workflows/${original.id}`}
        data-row-link
        title={original.name}
        className="rounded-sm font-medium hover:underline"
      >
        {original.name}
      </Link>
    ),
  }),
  column.accessor("status", {
    header: "Status",
    meta: { label: "Status", card: "badge", width: 110 },
    cell: ({ row: { original } }) => (
      <span className="inline-flex items-center gap-2">
        <WorkflowStatusBadge workflow={original} />
        <NotLiveLink workflow={original} />
      </span>
    ),
  }),
  column.accessor("summary", {
    header: "Looks for",
    meta: { label: "Looks for", card: "wide", width: 170 },
    cell: (cell) => (
      <span title={cell.getValue()} className="text-ink-soft">
        {cell.getValue()}
      </span>
    ),
  }),
  column.accessor("schedule_words", {
    id: "schedule",
    header: "Schedule",
    meta: { label: "Schedule", card: "plain", width: 110 },
    cell: (cell) => (
      <span
        title={cell.getValue() ?? undefined}
        className={cell.row.original.schedule_fault ? "text-danger" : "text-ink-soft"}
      >
        {cell.row.original.schedule_fault ? "Never comes" : (cell.getValue() ?? <None title="Runs by hand only" />)}
      </span>
    ),
  }),
  column.accessor((workflow) => workflow.next_runs[0], {
    id: "next",
    header: "Next run",
    meta: { label: "Next run", card: "labelled", width: 104 },
    cell: (cell) => {
      const next = cell.getValue();
      return next ? <Time value={next} className="text-ink-soft" /> : <None />;
    },
  }),
  column.accessor("last_run", {
    header: "Last run",
    meta: { label: "Last run", card: "plain", width: 186 },
    cell: ({ row: { original } }) =>
      original.last_run ? (
        <Link
          href={`/runs/${original.last_run.id}`}
          className="inline-flex items-center gap-1.5 rounded-sm hover:underline"
        >
          <RunStatusMark status={original.last_run.status} />
          {original.last_run.counts.new > 0 ? (
            <span className="text-ink-faint tabular-nums">{formatCount(original.last_run.counts.new)} new</span>
          ) : null}
        </Link>
      ) : (
        <span className="text-ink-faint">Never run</span>
      ),
  }),
  column.accessor("new_leads", {
    header: "New, 30 days",
    meta: { label: "New, 30 days", card: "labelled", align: "end", width: 124 },
    cell: (cell) => <span className={cell.getValue() > 0 ? "" : "text-ink-faint"}>{formatCount(cell.getValue())}</span>,
  }),
  column.accessor("created_by", {
    header: "Made by",
    meta: { label: "Made by", card: "none", width: 140 },
    cell: (cell) => (
      <span className="text-ink-soft">
        <MemberName id={cell.getValue()} none="Not known" />
      </span>
    ),
  }),
  column.display({
    id: "menu",
    header: () => <span className="sr-only">Actions</span>,
    meta: { label: "Actions", card: "actions", align: "end", width: 64 },
    cell: ({ row: { original } }) => <WorkflowMenu workflow={original} />,
  }),
]);

export const WORKFLOW_COLUMNS = knownColumns(workflowColumns);
/** Who made one is off at first: then all the others are in sight on a small screen too. */
export const OWN_LAYOUT = layoutOf(
  WORKFLOW_COLUMNS.map(({ id }) => id).filter((id) => id !== "created_by"),
  WORKFLOW_COLUMNS,
);
