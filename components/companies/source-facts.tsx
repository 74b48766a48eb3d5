import type { Result } from "@/lib/contract/results";
import { Time } from "../ui/time";
import { Fact, Facts } from "./company-facts";
import { SourceName } from "./source-name";

/** Where the record came from. */
export function SourceFacts({ source }: { source: Result["source"] }) {
  return (
    <Facts>
      <Fact name="Source">
        <SourceName sourceKey={source.key} />
      </Fact>
      <Fact name="Record">
        <span translate="no" className="break-all font-mono text-xs">
          {source.record_id}
        </span>
      </Fact>
      <Fact name="Licence">{source.licence}</Fact>
      <Fact name="Read">
        <Time value={source.read_at} show="date" />
      </Fact>
    </Facts>
  );
}
