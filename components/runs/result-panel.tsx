"use client";
import type { Result } from "@/lib/contract/results";
import { CompanyFacts } from "../companies/company-facts";
import { PanelSection } from "../companies/panel-section";
import { ScoreParts } from "../companies/score-parts";
import { SourceFacts } from "../companies/source-facts";
import { SourceHonesty } from "../companies/source-honesty";
import { WhyMatched } from "../companies/why-matched";
import { SidePanel } from "../data-table/side-panel";
import { ButtonLink } from "../ui/button-link";
import { formatCount } from "../ui/intl";

type Props = {
  result: Result;
  onClose: () => void;
  onStep: (step: 1 | -1) => void;
  place: { at: number; of: number };
};

export function ResultPanel({ result, onClose, onStep, place }: Props) {
  return (
    <SidePanel
      of={result.lead_id}
      title={<span translate="no">{result.company_name}</span>}
      onClose={onClose}
      onStep={onStep}
      place={place}
    >
      <p className="mb-5 flex flex-wrap items-center justify-between gap-2">
        <span className="text-ink-soft">
          Rank {formatCount(result.rank)}
          {result.outcome === "new" ? " · new to you" : " · a lead already"}
        </span>
        <ButtonLink href={`/leads?open=${result.lead_id}`} size="sm">
          Open lead
        </ButtonLink>
      </p>
      <PanelSection title="Why it matched">
        <WhyMatched matched={result.matched} />
      </PanelSection>
      <PanelSection title="Score">
        <ScoreParts reasons={result.score_reasons} score={result.score} />
      </PanelSection>
      <PanelSection title="Company">
        <CompanyFacts company={result} />
      </PanelSection>
      <PanelSection title="Where the record came from">
        <SourceFacts source={result.source} />
        <div className="mt-3">
          <SourceHonesty keys={[result.source.key]} />
        </div>
      </PanelSection>
    </SidePanel>
  );
}
