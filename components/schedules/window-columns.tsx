"use client";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import type { ScheduleWindow } from "@/lib/contract/schedule";
import type { Features } from "../data-table/features";
import { Badge, type Tone } from "../ui/badge";
import { formatDate } from "../ui/intl";
import { None } from "../ui/none";

const OUTCOMES: Record<ScheduleWindow["outcome"], { name: string; tone: Tone }> = {
  started: { name: "Started", tone: "positive" },
  queued: { name: "Queued", tone: "accent" },
  skipped: { name: "Skipped", tone: "neutral" },
  refused: { name: "Refused", tone: "warning" },
  missed: { name: "Missed", tone: "warning" },
};

/** Until which time a pause lasted is written as a time in UTC. */
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/;

function reasonIn(reason: string, timeZone: string): string {
  return reason.replace(TIME, (time) => formatDate(Date.parse(time), "zoned", timeZone));
}

const column = createColumnHelper<Features, ScheduleWindow>();

export const windowColumns = (timeZone: string) =>
  column.columns([
    column.accessor("window_at", {
      header: "Due",
      meta: { label: "Due", card: "title" },
      cell: (cell) => (
        <time dateTime={cell.getValue()} suppressHydrationWarning>
          {formatDate(Date.parse(cell.getValue()), "zoned", timeZone)}
        </time>
      ),
    }),
    column.accessor("outcome", {
      header: "Outcome",
      meta: { label: "Outcome", card: "badge" },
      cell: (cell) => {
        const { name, tone } = OUTCOMES[cell.getValue()];
        return <Badge tone={tone}>{name}</Badge>;
      },
    }),
    column.accessor("reason", {
      header: "Why",
      meta: { label: "Why", card: "wide" },
      cell: (cell) => {
        const reason = cell.getValue();
        return reason ? <span className="text-ink-soft">{reasonIn(reason, timeZone)}</span> : <None />;
      },
    }),
    column.accessor("run_id", {
      header: "Run",
      meta: { label: "Run", card: "plain" },
      cell: (cell) => {
        const id = cell.getValue();
        return id ? (
          <Link href={`/runs/${id}`} className="rounded-sm hover:underline">
            Open the run
          </Link>
        ) : (
          <None />
        );
      },
    }),
  ]);
