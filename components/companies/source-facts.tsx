import type { Result } from "@/lib/contract/results";
import { Time } from "../ui/time";
import { Fact, Facts } from "./company-facts";
import { SourceName } from "./source-name";

/** Where the record came from; its id and licence are there for who asks. */
export function SourceFacts({ source }: { source: Result["source"] }) {
  return (
    <>
      <Facts>
        <Fact name="Source">
          <SourceName sourceKey={source.key} />
        </Fact>
        <Fact name="Read">
          <Time value={source.read_at} show="date" />
        </Fact>
      </Facts>
      <details className="mt-2">
        <summary className="min-h-6 w-fit cursor-pointer rounded-sm text-ink-faint text-xs">Record and licence</summary>
        <div className="mt-1">
          <Facts>
            <Fact name="Record">
              <span translate="no" className="break-all font-mono text-xs">
                {source.record_id}
              </span>
            </Fact>
            <Fact name="Licence">{source.licence}</Fact>
          </Facts>
        </div>
      </details>
    </>
  );
}
