"use client";
import { CircleAlert } from "lucide-react";
import { useEffect } from "react";
import { CallError } from "@/lib/client/call-error";
import type { AnySaveStatus } from "@/lib/client/saver";
import { announce } from "../ui/announcer";
import { CopyId } from "../ui/copy-id";
import { formatDate } from "../ui/intl";
import { useTicking } from "../ui/use-ticking";
import { useTimeZone } from "../ui/viewer";

type Props = { status: AnySaveStatus; onRetry: () => void; idle?: string };

function whyNot(status: AnySaveStatus, now: number): string | null {
  if (status.kind === "failed")
    return `Not saved: retrying in ${Math.max(1, Math.ceil((status.retryAt - now) / 1_000))} s`;
  if (status.kind === "refused") return `Not saved: ${status.error.message}`;
  return status.kind === "conflict" ? "Not saved: changed by somebody else" : null;
}

/** In words, what has become of what was typed: "Saved 9:04", "Not saved: retrying in 8 s (Retry)". */
export function SaveMark({ status, onRetry, idle = "" }: Props) {
  const { kind } = status;
  const timeZone = useTimeZone();
  const now = useTicking(kind === "failed");
  useEffect(() => {
    // The seconds are shown, not read aloud.
    if (kind === "failed" || kind === "conflict") announce("Not saved");
  }, [kind]);
  const fault = whyNot(status, now);
  if (fault === null) {
    const saved = kind === "saved" && status.at !== null ? `Saved ${formatDate(status.at, "clock", timeZone)}` : idle;
    return (
      <span className="whitespace-nowrap text-ink-faint text-xs">
        {kind === "waiting" ? "Not saved yet" : kind === "saving" ? "Saving…" : saved}
      </span>
    );
  }
  const error = kind === "failed" || kind === "refused" ? status.error : null;
  const id = error instanceof CallError ? error.requestId : null;
  return (
    <span className="inline-flex items-center gap-1 text-danger text-xs" title={error?.message}>
      <CircleAlert aria-hidden className="size-3.5 shrink-0" />
      <span>
        {fault}
        {error ? (
          <>
            {" "}
            (
            <button type="button" onClick={onRetry} className="link">
              Retry
            </button>
            )
          </>
        ) : null}
      </span>
      {id ? <CopyId id={id} what="request" /> : null}
    </span>
  );
}
