"use client";
import Link from "next/link";
import { isLive } from "@/lib/client/run-status";
import type { Run } from "@/lib/contract/runs";
import { CopyId } from "../ui/copy-id";
import { formatDuration } from "../ui/intl";
import { Time } from "../ui/time";
import { useTicking } from "../ui/use-ticking";
import { RunSources } from "./run-sources";
import { RunStatusMark } from "./run-status";
import { runTimes } from "./run-times";
import { TRIGGER_WORDS } from "./trigger-words";

/** When, by whom, how long. */
export function RunFacts({ run }: { run: Run }) {
  const now = useTicking(isLive(run.status));
  const { waitingMs, workingMs } = runTimes(run, now);
  return (
    <dl className="flex flex-wrap items-center gap-x-5 gap-y-1 text-xs [&_dd]:inline [&_dt]:inline [&_dt]:text-ink-faint [&_dt]:after:content-['_']">
      <div className="text-sm">
        <dt className="sr-only">Status</dt>
        <dd className="font-medium">
          <RunStatusMark status={run.status} />
        </dd>
      </div>
      <div>
        <dt>Workflow</dt>
        <dd>
          <Link href={`/workflows/${run.workflow_id}`} className="link">
            {run.workflow_name}
          </Link>{" "}
          <span className="text-ink-faint">revision {run.workflow_revision}</span>
        </dd>
      </div>
      <div>
        <dt>Started</dt>
        <dd>{run.started_at ? <Time value={run.started_at} /> : "not yet"}</dd>
      </div>
      <div>
        <dt>Waited</dt>
        <dd className="tabular-nums">{formatDuration(waitingMs)}</dd>
      </div>
      <div>
        <dt>Worked</dt>
        <dd className="tabular-nums">{workingMs === null ? "–" : formatDuration(workingMs)}</dd>
      </div>
      <div>
        <dt>Trigger</dt>
        <dd>{TRIGGER_WORDS[run.trigger]}</dd>
      </div>
      {run.exact_of ? (
        <div>
          <dt>Repeats</dt>
          <dd>
            <Link href={`/runs/${run.exact_of}`} className="link">
              an earlier run, exactly
            </Link>
          </dd>
        </div>
      ) : null}
      {run.sources.length > 0 ? (
        <div>
          <dt>Directory</dt>
          <dd>
            <RunSources sources={run.sources} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>Run</dt>
        <dd>
          <CopyId id={run.id} what="run" />
        </dd>
      </div>
    </dl>
  );
}
