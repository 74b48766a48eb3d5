"use client";
import { useMemo } from "react";
import type { ScheduleWindow } from "@/lib/contract/schedule";
import { DataTable } from "../data-table/data-table";
import { EmptyState } from "../ui/empty-state";
import { windowColumns } from "./window-columns";

export function WindowsTable({ windows, timeZone }: { windows: ScheduleWindow[]; timeZone: string }) {
  const columns = useMemo(() => windowColumns(timeZone), [timeZone]);
  return (
    <DataTable
      caption="Past times of the schedule"
      columns={columns}
      rows={windows}
      rowId={(row) => row.window_at}
      empty={
        <EmptyState title="None yet">Each time at which a run was due shows here, with what became of it.</EmptyState>
      }
    />
  );
}
