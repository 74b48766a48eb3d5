import type { Source } from "@/lib/contract/directory";
import { formatShare } from "../ui/intl";

const KINDS = [
  { key: "phone", name: "Phone" },
  { key: "website", name: "Website" },
  { key: "email", name: "Email" },
  { key: "address", name: "Address" },
] as const;

/** Of how many of its companies each thing is known. */
export function ShareBars({ source: { companies, with: having } }: { source: Source }) {
  return (
    <dl className="grid w-60 max-w-full grid-cols-4 gap-x-3 text-xs">
      {KINDS.map(({ key, name }) => {
        const share = formatShare(having[key], companies);
        return (
          <div key={key} title={`${name}: ${share}`} className="min-w-0">
            <dt className="truncate text-ink-faint">{name}</dt>
            <dd>
              <span className="sr-only">{share}</span>
              <span aria-hidden className="block h-1 overflow-hidden rounded-full bg-pressed forced-colors:border">
                <span
                  className="block h-full bg-accent-solid forced-colors:bg-[Highlight]"
                  style={{ width: `${companies === 0 ? 0 : (100 * having[key]) / companies}%` }}
                />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
