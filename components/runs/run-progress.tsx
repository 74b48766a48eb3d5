import type { Connection } from "@/lib/client/use-run-events";
import type { Run } from "@/lib/contract/runs";
import { ProgressBar } from "../ui/progress-bar";
import { RunOutlook } from "./run-outlook";
import { runSentence } from "./run-sentence";

const CONNECTION_WORDS: Record<Connection, string> = {
  connecting: "Connecting…",
  live: "Live",
  reconnecting: "Reconnecting…",
  polling: "Checking every 2 s",
};

export function RunProgress({ run, connection }: { run: Run; connection: Connection }) {
  const { processed, total } = run.progress;
  const text = runSentence(run);
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar label="Progress of the run" value={total ? processed / total : null} text={text} />
      <p className="flex flex-wrap justify-between gap-x-4 text-ink-soft">
        <span>{text}</span>
        <span className="inline-flex items-center gap-1.5 text-ink-faint text-xs">
          <span
            aria-hidden
            className={`size-1.5 rounded-full ${connection === "live" ? "animate-breathe bg-positive" : "bg-line-control"}`}
          />
          {CONNECTION_WORDS[connection]}
        </span>
      </p>
      <RunOutlook run={run} />
    </div>
  );
}
