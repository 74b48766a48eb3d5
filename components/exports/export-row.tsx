"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, X } from "lucide-react";
import { cancelExportMutation, fileAddress, isLiveExport } from "@/lib/client/exports";
import type { Export } from "@/lib/contract/exports";
import { sayFailure } from "../data-table/say-failure";
import { buttonClass } from "../ui/button-class";
import { IconButton } from "../ui/icon-button";
import { counted, formatBytes, formatCount } from "../ui/intl";
import { ProgressBar } from "../ui/progress-bar";
import { Time } from "../ui/time";

import { FORMAT_NAMES } from "./format-names";

function stateWords({ status, status_reason, rows, total, bytes, download_url }: Export): string {
  if (status === "queued") return "Waiting for a worker";
  if (status === "running") {
    if (total === null) return "Counting";
    return `${formatCount(rows)} of ${counted(total, "row", "rows")}`;
  }
  if (status === "failed") return `Failed. ${status_reason ?? ""}`;
  if (status === "cancelled") return "Cancelled";
  const size = `${counted(rows, "row", "rows")} · ${formatBytes(bytes)}`;
  return download_url === null ? `${size} · no longer kept` : size;
}

export function ExportRow({ row }: { row: Export }) {
  const cancel = useMutation(cancelExportMutation(useQueryClient()));
  const name = `${row.of === "results" ? "Results" : "Leads"}, ${FORMAT_NAMES[row.format]}`;
  const words = stateWords(row);
  const isLive = isLiveExport(row);
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-ink">{name}</span>
          <Time value={row.created_at} className="text-ink-faint text-xs" />
        </p>
        {isLive ? <ProgressBar label={name} value={row.total ? row.rows / row.total : null} text={words} /> : null}
        <p className={`text-xs tabular-nums ${row.status === "failed" ? "text-danger" : "text-ink-soft"}`}>{words}</p>
      </div>
      {isLive ? (
        <IconButton
          label={`Cancel ${name}`}
          isDisabled={cancel.isPending}
          onPress={() =>
            cancel.mutate(row.id, {
              onError: (error) => sayFailure("The export was not cancelled", error),
            })
          }
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      ) : null}
      {row.download_url ? (
        <a href={fileAddress(row)} download className={buttonClass("secondary", "sm")} aria-label={`Download ${name}`}>
          <Download aria-hidden className="size-3.5" />
          Download
        </a>
      ) : null}
    </li>
  );
}
