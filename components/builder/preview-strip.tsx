import type { RunCounts } from "@/lib/contract/runs";
import { formatCount } from "../ui/intl";

type Part = { key: Exclude<keyof RunCounts, "found">; name: string; className: string };

const PARTS: readonly Part[] = [
  { key: "new", name: "New", className: "bg-accent-solid" },
  { key: "over_limit", name: "Over the limit", className: "bg-accent-solid/40" },
  { key: "duplicates", name: "Duplicates", className: "bg-warning/70" },
  { key: "excluded", name: "Excluded", className: "bg-ink-faint" },
  { key: "filtered", name: "Filtered", className: "bg-line-control/60" },
];

/** What would become of every company that is found; the parts add up to it. */
export function PreviewStrip({ counts }: { counts: RunCounts }) {
  return (
    <div>
      <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-pressed">
        {PARTS.filter(({ key }) => counts[key] > 0).map(({ key, className }) => (
          <span key={key} className={`min-w-1 ${className}`} style={{ flexGrow: counts[key], flexBasis: 0 }} />
        ))}
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
        <div className="flex items-center gap-1.5">
          <dt className="text-ink-faint">Found</dt>
          <dd className="tabular-nums">{formatCount(counts.found)}</dd>
        </div>
        {PARTS.filter(({ key }) => key === "new" || counts[key] > 0).map(({ key, name, className }) => (
          <div key={key} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2 rounded-full ${className}`} />
            <dt className="text-ink-faint">{name}</dt>
            <dd className="tabular-nums">{formatCount(counts[key])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
