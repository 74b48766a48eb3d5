import { ChevronRight } from "lucide-react";
import { useId } from "react";
import type { PreviewSample } from "@/lib/contract/preview";
import { OutcomeBadge } from "../companies/outcome-badge";
import { PlaceName } from "../companies/place-name";
import { ScoreParts } from "../companies/score-parts";
import { WebsiteLink } from "../companies/website-link";
import { WhyMatched } from "../companies/why-matched";
import { formatDecimal } from "../ui/intl";

export function PreviewSamples({ samples }: { samples: readonly PreviewSample[] }) {
  const id = useId();
  const fresh = samples.filter(({ outcome }) => outcome === "new").length;
  const isMixed = fresh > 0 && fresh < samples.length;
  const heading = isMixed
    ? `The first ${samples.length} results`
    : `The first ${samples.length} ${fresh > 0 ? "new ones" : "results, all of them leads already"}`;
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2 flex items-baseline justify-between font-medium text-ink-soft text-xs">
        {heading}
        <span className="font-normal text-ink-faint">Score</span>
      </h3>
      <ul className="divide-y rounded-lg border">
        {samples.map((sample) => (
          <li key={`${sample.company_name} ${sample.domain} ${sample.city} ${sample.state}`}>
            <details className="group">
              <summary className="flex min-h-9 list-none items-center gap-2 px-2.5 py-1.5 outline-offset-[-2px] hover:bg-hover [&::-webkit-details-marker]:hidden">
                <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-faint group-open:rotate-90" />
                <span className="min-w-0 flex-1 truncate" translate="no">
                  {sample.company_name}
                </span>
                {isMixed && sample.outcome === "new" ? <OutcomeBadge outcome="new" /> : null}
                <span className="hidden max-w-[45%] truncate text-ink-faint sm:inline">
                  <PlaceName city={sample.city} state={sample.state} country={sample.country} />
                </span>
                <span className="w-8 shrink-0 text-end tabular-nums">{formatDecimal(sample.score)}</span>
              </summary>
              <div className="flex flex-col gap-3 border-t bg-sunken px-3 py-3">
                <p className="flex flex-wrap gap-x-3">
                  <span className="text-ink-soft">{sample.category_name}</span>
                  <WebsiteLink website={sample.website} domain={sample.domain} />
                </p>
                <WhyMatched matched={sample.matched} />
                <ScoreParts reasons={sample.score_reasons} score={sample.score} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
