"use client";
import type { Upload } from "@/lib/contract/uploads";
import { counted, formatCount, formatDuration } from "../ui/intl";
import { ProgressBar } from "../ui/progress-bar";
import { useTicking } from "../ui/use-ticking";
import { StepButton } from "./step-button";

const SECOND = 1_000;

function words({ rows_done, started_at, counts }: Upload, now: number): string {
  if (rows_done === 0 || started_at === null) return "Waiting for a worker";
  const worked = Math.max(SECOND, now - Date.parse(started_at));
  const rate = rows_done / (worked / SECOND);
  const total = counts?.read;
  const told = total
    ? `${formatCount(rows_done)} of ${counted(total, "row", "rows")}`
    : counted(rows_done, "row", "rows");
  const left = total && rate > 0 ? `, ${formatDuration(((total - rows_done) / rate) * SECOND)} left` : "";
  return `${told}, ${formatCount(Math.round(rate))} a second${left}`;
}

/** How far a worker is with it. */
export function UploadWork({ upload, label }: { upload: Upload; label: string }) {
  const now = useTicking(true);
  const total = upload.counts?.read;
  const text = words(upload, now);
  return (
    <div className="flex max-w-xl flex-col gap-2">
      <ProgressBar label={label} value={total && upload.rows_done > 0 ? upload.rows_done / total : null} text={text} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-soft text-xs tabular-nums">{text}. It goes on if you leave this page.</p>
        <StepButton upload={upload} step="cancelUpload">
          Cancel
        </StepButton>
      </div>
    </div>
  );
}
