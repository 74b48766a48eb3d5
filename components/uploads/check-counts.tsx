import type { UploadCounts } from "@/lib/contract/uploads";
import { formatCount } from "../ui/intl";

const PARTS = [
  { key: "new", name: "new" },
  { key: "changed", name: "changed" },
  { key: "same", name: "the same" },
  { key: "duplicate", name: "repeated in the file" },
  { key: "refused", name: "refused" },
] as const;

/** Every row of the file is one of these. */
export function CheckCounts({ counts }: { counts: UploadCounts }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 tabular-nums">
      <span className="font-semibold text-lg">{formatCount(counts.read)}</span>{" "}
      <span className="text-ink-soft">{counts.read === 1 ? "row" : "rows"} =</span>{" "}
      {PARTS.map(({ key, name }, at) => (
        <span key={key} className={counts[key] === 0 ? "text-ink-faint" : ""}>
          {at > 0 ? "+ " : ""}
          <span className="font-medium">{formatCount(counts[key])}</span> {name}{" "}
        </span>
      ))}
      {counts.removed > 0 ? (
        <span className="text-warning">
          · <span className="font-medium">{formatCount(counts.removed)}</span> leave the list
        </span>
      ) : null}
    </p>
  );
}
