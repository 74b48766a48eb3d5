"use client";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { Run } from "@/lib/contract/runs";
import type { Features } from "../data-table/features";
import { MemberName } from "../members/member-name";
import { formatCount, formatDuration } from "../ui/intl";
import { Time } from "../ui/time";
import { RunStatusMark } from "./run-status";
import { runTimes } from "./run-times";
import { TRIGGER_WORDS } from "./trigger-words";

const column = createColumnHelper<Features, Run>();

const COUNT_NAMES = { found: "Found", filtered: "Filtered", duplicates: "Duplicates", excluded: "Excluded" } as const;

const workflow = column.accessor("workflow_name", {
  header: "Workflow",
  meta: { label: "Workflow", card: "title", width: 160 },
  cell: ({ row: { original } }) => (
    <Link
      href={`/runs/${original.id}`}
      data-row-link
      title={original.workflow_name}
      className="rounded-sm font-medium hover:underline"
    >
      {original.workflow_name}
    </Link>
  ),
});

const linkedStatus = column.accessor("status", {
  header: "Run",
  meta: { label: "Run", card: "title" },
  cell: ({ row: { original } }) => (
    <Link href={`/runs/${original.id}`} data-row-link className="rounded-sm font-medium hover:underline">
      <RunStatusMark status={original.status} />
    </Link>
  ),
});

const status = column.accessor("status", {
  header: "Status",
  meta: { label: "Status", card: "badge", width: 116 },
  cell: (cell) => <RunStatusMark status={cell.getValue()} />,
});

const rest = column.columns([
  column.accessor("created_at", {
    header: "Started",
    meta: { label: "Started", card: "plain", width: 100 },
    cell: ({ row: { original } }) => (
      <Time value={original.started_at ?? original.created_at} className="text-ink-soft" />
    ),
  }),
  column.display({
    id: "duration",
    header: "Took",
    meta: { label: "Took", card: "labelled", align: "end", width: 84 },
    cell: ({ row: { original } }) => <Took run={original} />,
  }),
  column.accessor("trigger", {
    header: "Trigger",
    meta: { label: "Trigger", card: "none", width: 96 },
    cell: (cell) => <span className="text-ink-soft">{TRIGGER_WORDS[cell.getValue()]}</span>,
  }),
  column.accessor("created_by", {
    header: "Person",
    meta: { label: "Person", card: "none", width: 120 },
    cell: (cell) => (
      <span className="text-ink-soft">
        <MemberName id={cell.getValue()} none="Started by its schedule" />
      </span>
    ),
  }),
  ...(["found", "filtered", "duplicates", "excluded"] as const).map((key) =>
    column.accessor((run) => run.counts[key], {
      id: key,
      header: COUNT_NAMES[key],
      meta: { label: COUNT_NAMES[key], card: key === "found" ? "labelled" : "none", align: "end", width: 108 },
      cell: (cell) => <span className="text-ink-soft">{formatCount(cell.getValue())}</span>,
    }),
  ),
  column.accessor((run) => run.counts.new, {
    id: "new",
    header: "New leads",
    meta: { label: "New leads", card: "labelled", align: "end", width: 110 },
    cell: (cell) => <span className="font-medium">{formatCount(cell.getValue())}</span>,
  }),
  column.accessor("workflow_revision", {
    header: "Revision",
    meta: { label: "Revision", card: "none", align: "end", width: 96 },
    cell: (cell) => <span className="text-ink-soft">{cell.getValue()}</span>,
  }),
]);

function Took({ run }: { run: Run }) {
  if (!run.finished_at) return <span className="text-ink-faint">–</span>;
  const { workingMs } = runTimes(run, 0);
  return <span className="text-ink-soft">{workingMs === null ? "–" : formatDuration(workingMs)}</span>;
}

export const allRunsColumns = column.columns([workflow, status, ...rest]);
export const workflowRunsColumns = column.columns([linkedStatus, ...rest]);
