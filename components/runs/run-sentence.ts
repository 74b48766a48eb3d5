import type { Run, RunCounts } from "@/lib/contract/runs";
import { counted, formatCount, formatList } from "../ui/intl";

const LEFT: readonly { key: keyof RunCounts; says: (n: string) => string }[] = [
  { key: "filtered", says: (n) => `${n} did not pass the filters` },
  { key: "duplicates", says: (n) => `${n} were duplicates` },
  { key: "excluded", says: (n) => `${n} were excluded` },
  { key: "over_limit", says: (n) => `${n} were past the limit` },
];

/** What the run did, in one sentence that a newcomer understands. */
export function runSentence({ status, counts, progress, status_reason }: Run): string {
  if (status === "queued") return "Waiting for a worker to take it.";
  const left = LEFT.filter(({ key }) => counts[key] > 0).map(({ key, says }) => says(formatCount(counts[key])));
  const kept = counted(counts.new, "new lead", "new leads");
  if (status === "running") {
    if (progress.total === null) {
      if (progress.processed === 0) return "Counting what fits…";
      return `${counted(progress.processed, "company", "companies")} checked, ${kept} so far.`;
    }
    return `${formatCount(progress.processed)} of ${counted(progress.total, "company", "companies")} checked, ${kept} so far.`;
  }
  if (status === "cancelling") return "Stopping; what was found is kept.";
  const reason = status_reason ? ` ${status_reason}` : "";
  if (status === "failed") return `It failed with ${kept} found.${reason}`;
  if (counts.found === 0) return `No company fits these criteria.${reason}`;
  const found = `Of ${counted(counts.found, "company that fits", "companies that fit")}`;
  const told = left.length > 0 ? `${formatList(left)}; ` : "";
  const end = counts.new === 0 ? "none was new to you" : `${kept} came out`;
  return `${found}, ${told}${end}.${status === "cancelled" ? " The run was cancelled; what was found is kept." : ""}${reason}`;
}
