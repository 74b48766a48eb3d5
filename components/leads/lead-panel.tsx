"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { TaggedLead } from "@/lib/client/leads";
import { leadQuery } from "@/lib/client/leads";
import type { LeadDetail } from "@/lib/contract/leads";
import { CompanyFacts, Fact, Facts } from "../companies/company-facts";
import { PanelSection } from "../companies/panel-section";
import { SourceFacts } from "../companies/source-facts";
import { SourceHonesty } from "../companies/source-honesty";
import { ErrorNote } from "../data-table/error-note";
import { SidePanel } from "../data-table/side-panel";
import { matchedOn } from "../duplicates/matched-on";
import { CopyId } from "../ui/copy-id";
import { formatCount, formatDecimal } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { Time } from "../ui/time";
import { LeadHistory } from "./lead-history";
import { LeadTracking } from "./lead-tracking";

type Props = {
  id: string;
  /** What the table knows of it already. */
  name: string | undefined;
  onClose: () => void;
  onStep: (step: 1 | -1) => void;
  place: { at: number; of: number };
};

export function LeadPanel({ id, name, onClose, onStep, place }: Props) {
  const { data, error, refetch } = useQuery(leadQuery(id));
  return (
    <SidePanel
      of={id}
      title={<span translate="no">{data?.lead.company_name ?? name ?? "Lead"}</span>}
      onClose={onClose}
      onStep={onStep}
      place={place}
    >
      {error && !data ? <ErrorNote error={error} what="This lead can’t be shown." onRetry={() => refetch()} /> : null}
      {data ? <LeadContent tagged={data} /> : error ? null : <PanelSkeleton />}
    </SidePanel>
  );
}

function MatchedRecords({ lead: { id, matched } }: { lead: LeadDetail }) {
  if (matched.records === 0) return null;
  const were = matched.records === 1 ? "record was" : "records were";
  const on = matched.keys.length > 0 ? ` (on ${matchedOn(matched.keys)})` : "";
  return (
    <p className="mt-3 text-ink-soft text-xs">
      {formatCount(matched.records)} more {were} matched to this company{on}.{" "}
      <Link href={`/leads/duplicates?status=merged&lead=${id}`} className="link">
        See them
      </Link>
    </p>
  );
}

function LeadContent({ tagged }: { tagged: TaggedLead }) {
  const { lead } = tagged;
  return (
    <>
      <LeadTracking tagged={tagged} />
      <LeadHistory lead={lead} />
      <PanelSection title="Company">
        <CompanyFacts company={lead} />
        <MatchedRecords lead={lead} />
      </PanelSection>
      <PanelSection title="Lead">
        <Facts>
          <Fact name="Score">{formatDecimal(lead.score)}</Fact>
          <Fact name="Added">
            <Time value={lead.created_at} />
          </Fact>
          <Fact name="Last seen">
            <Time value={lead.last_seen_at} />
          </Fact>
          <Fact name="Id">
            <CopyId id={lead.id} what="lead" />
          </Fact>
        </Facts>
      </PanelSection>
      <PanelSection
        title={lead.runs.length === 1 ? "Seen by one run" : `Seen by ${formatCount(lead.runs.length)} runs`}
      >
        <ul className="divide-y rounded-lg border">
          {lead.runs.map((run) => (
            <li key={run.run_id} className="flex items-baseline justify-between gap-3 px-3 py-2">
              <Link href={`/runs/${run.run_id}`} className="link min-w-0 truncate">
                {run.workflow_name}
              </Link>
              <span className="shrink-0 text-ink-faint text-xs">
                rank {formatCount(run.rank)} · <Time value={run.seen_at} />
              </span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title="Where the record came from">
        <SourceFacts source={lead.source} />
        <div className="mt-3">
          <SourceHonesty keys={[lead.source.key]} />
        </div>
      </PanelSection>
    </>
  );
}

function PanelSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      {["w-3/4", "w-1/2", "w-2/3", "w-1/3", "w-3/5"].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
