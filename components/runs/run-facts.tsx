"use client";
import { ChevronDown, ChevronRight } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId, useState } from "react";
import { isLive } from "@/lib/client/run-status";
import type { Run } from "@/lib/contract/runs";
import { Button } from "../ui/button";
import { CopyId } from "../ui/copy-id";
import { formatDuration } from "../ui/intl";
import { Time } from "../ui/time";
import { useTicking } from "../ui/use-ticking";
import { RunSources } from "./run-sources";
import { RunStatusMark } from "./run-status";
import { runTimes } from "./run-times";
import { SourceFunnel } from "./source-funnel";
import { TRIGGER_WORDS } from "./trigger-words";

const LIST =
  "flex flex-wrap items-center gap-x-5 gap-y-1 text-xs [&_dd]:inline [&_dt]:inline [&_dt]:text-ink-faint [&_dt]:after:content-['_']";

/** When, by whom, how long; what nobody asks first is folded away. */
export function RunFacts({ run }: { run: Run }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const now = useTicking(isLive(run.status));
  const { waitingMs, workingMs } = runTimes(run, now);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1">
        <dl className={LIST}>
          <div className="text-sm">
            <dt className="sr-only">Status</dt>
            <dd className="font-medium">
              <RunStatusMark status={run.status} />
            </dd>
          </div>
          <Fact name="Workflow">
            <Link href={`/workflows/${run.workflow_id}`} className="link">
              revision {run.workflow_revision}
            </Link>
          </Fact>
          <Fact name="Started">{run.started_at ? <Time value={run.started_at} /> : "not yet"}</Fact>
          <Fact name="Waited">
            <span className="tabular-nums">{formatDuration(waitingMs)}</span>
          </Fact>
          <Fact name="Worked">
            <span className="tabular-nums">{workingMs === null ? "–" : formatDuration(workingMs)}</span>
          </Fact>
          <Fact name="Trigger">{TRIGGER_WORDS[run.trigger]}</Fact>
          {run.exact_of ? (
            <Fact name="Repeats">
              <Link href={`/runs/${run.exact_of}`} className="link">
                an earlier run, exactly
              </Link>
            </Fact>
          ) : null}
        </dl>
        <Button
          size="sm"
          look="ghost"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onPress={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden className="size-3.5" />
          Details
        </Button>
      </div>
      {isOpen ? (
        <div id={id} className="flex flex-col gap-3 rounded-lg bg-sunken px-4 py-3">
          <dl className={LIST}>
            {run.sources.length > 0 ? (
              <Fact name="Directory">
                <RunSources sources={run.sources} />
              </Fact>
            ) : null}
            <Fact name="Run">
              <CopyId id={run.id} what="run" />
            </Fact>
          </dl>
          <SourceFunnel run={run} />
        </div>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
