import Link from "next/link";
import { unicodeDomain } from "@/lib/contract/domain";
import type { Explanation, Verdict } from "@/lib/contract/explanation";
import { SourceName } from "../companies/source-name";
import { Badge, type Tone } from "../ui/badge";

const VERDICTS: Record<Verdict, { name: string; tone: Tone }> = {
  result: { name: "Result", tone: "accent" },
  duplicate: { name: "Duplicate", tone: "neutral" },
  excluded: { name: "Excluded", tone: "neutral" },
  filtered: { name: "Filtered", tone: "warning" },
  not_selected: { name: "Not selected", tone: "warning" },
  over_limit: { name: "Over the limit", tone: "neutral" },
  not_reached: { name: "Not reached", tone: "neutral" },
  changed_since: { name: "Changed since", tone: "neutral" },
};

/** What the run made of each record of a company. */
export function Explained({ explanation: { records, summary } }: { explanation: Explanation }) {
  if (records.length === 0) return <p>{summary}</p>;
  return (
    <ul className="flex flex-col divide-y rounded-lg border">
      {records.map((record) => {
        const { name, tone } = VERDICTS[record.verdict];
        return (
          <li key={record.company_id} className="flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-2">
            <Badge tone={tone}>{name}</Badge>
            <div className="min-w-0 flex-1 basis-60">
              <p>
                <span translate="no" className="font-medium">
                  {record.company_name}
                </span>{" "}
                <span className="text-ink-faint text-xs">
                  {[record.domain && unicodeDomain(record.domain), record.city, record.state]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </p>
              <p className="text-ink-soft">{record.evidence}</p>
            </div>
            <p className="flex gap-3 text-ink-faint text-xs">
              <SourceName sourceKey={record.source} />
              {record.lead_id ? (
                <Link href={`/leads?open=${record.lead_id}`} className="link">
                  Open lead
                </Link>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
