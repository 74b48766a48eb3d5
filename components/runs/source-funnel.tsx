import type { Run } from "@/lib/contract/runs";
import { SourceName } from "../companies/source-name";
import { formatCount } from "../ui/intl";
import { FUNNEL_ROWS } from "./funnel-rows";

/** The same counts for each source; one source alone has nothing to add. */
export function SourceFunnel({ run }: { run: Run }) {
  if (run.breakdown.length < 2) return null;
  return (
    <section
      aria-label="Counts by source"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and a keyboard has to reach that
      tabIndex={0}
      className="max-w-3xl overflow-x-auto rounded-lg border px-4 py-2"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">The funnel of each source</caption>
        <thead>
          <tr className="text-ink-faint text-xs">
            <th scope="col" className="py-1 pe-4 text-start font-normal">
              Source
            </th>
            {FUNNEL_ROWS.map(({ key, name }) => (
              <th key={key} scope="col" className="py-1 ps-3 text-end font-normal whitespace-nowrap">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.breakdown.map(({ source, counts }) => (
            <tr key={source}>
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                <SourceName sourceKey={source} />
              </th>
              {FUNNEL_ROWS.map(({ key }) => (
                <td key={key} className={`py-1 ps-3 text-end ${counts[key] === 0 ? "text-ink-faint" : ""}`}>
                  {formatCount(counts[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
