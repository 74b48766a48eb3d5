import { Check } from "lucide-react";
import type { MatchedCriterion } from "@/lib/contract/results";

const NAMES: Record<MatchedCriterion["criterion"], string> = {
  category: "Category",
  place: "Place",
  keyword: "Keyword",
  require: "Must have",
  source: "Source",
};

/** Each criterion it met, with the evidence. */
export function WhyMatched({ matched }: { matched: readonly MatchedCriterion[] }) {
  if (matched.length === 0) {
    return <p className="text-ink-soft">The workflow asks for nothing in particular, so every company fits.</p>;
  }
  return (
    <ul className="flex flex-col gap-1.5">
      {matched.map(({ criterion, wanted, found }) => (
        <li key={`${criterion} ${wanted}`} className="flex items-start gap-2">
          <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
          <span className="min-w-0">
            <span className="text-ink-faint">{NAMES[criterion]}:</span> {wanted}
            {found && found !== wanted ? <span className="text-ink-soft"> – {found}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
