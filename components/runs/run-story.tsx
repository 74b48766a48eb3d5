import { CircleAlert, TriangleAlert } from "lucide-react";
import { isLive } from "@/lib/client/run-status";
import type { Connection } from "@/lib/client/use-run-events";
import type { Run } from "@/lib/contract/runs";
import { ProgressBar } from "../ui/progress-bar";
import { RunNext } from "./run-next";
import { RunOutlook } from "./run-outlook";
import { runSentence } from "./run-sentence";

const CONNECTION_WORDS: Record<Connection, string> = {
  connecting: "Connecting…",
  live: "Live",
  reconnecting: "Reconnecting…",
  polling: "Checking every 2 s",
};

/** What the run does or has done, in a sentence, and where that leads. It is as high while the run goes on as after it. */
export function RunStory({ run, connection }: { run: Run; connection: Connection }) {
  const { processed, total } = run.progress;
  const text = runSentence(run);
  const live = isLive(run.status);
  return (
    <div className="flex flex-col gap-1">
      <div className="h-1.5">
        {live ? <ProgressBar label="Progress of the run" value={total ? processed / total : null} text={text} /> : null}
      </div>
      <div className="flex min-h-16 flex-wrap content-center items-center justify-between gap-x-4 gap-y-1 lg:min-h-8">
        <p className="flex min-w-0 items-start gap-2 text-pretty text-base">
          <Mark status={run.status} />
          {text}
        </p>
        {live ? (
          <p className="flex min-h-7 flex-wrap items-center gap-x-4 text-ink-faint text-xs">
            <RunOutlook run={run} />
            <span className="inline-flex items-center gap-1.5">
              <span
                aria-hidden
                className={`size-1.5 rounded-full ${connection === "live" ? "animate-breathe bg-positive" : "bg-line-control"}`}
              />
              {CONNECTION_WORDS[connection]}
            </span>
          </p>
        ) : (
          <RunNext run={run} />
        )}
      </div>
    </div>
  );
}

function Mark({ status }: Pick<Run, "status">) {
  if (status === "failed") return <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-danger" />;
  if (status === "partial") return <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-warning" />;
  return null;
}
