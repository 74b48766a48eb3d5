import { Skeleton } from "../ui/skeleton";

const WIDTHS = ["w-48", "w-20", "w-32", "w-24", "w-16", "w-28", "w-14"];

/** Rows of the real rows' height. */
export function TableSkeleton({ rows = 12, columns = 6 }: { rows?: number; columns?: number }) {
  const places = Array.from({ length: columns }, (_, at) => at);
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <div aria-hidden className="overflow-hidden">
        <div className="h-8 border-b" />
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
          <div key={row} className="flex h-9 items-center gap-8 border-b px-4 md:px-5">
            {places.map((at) => (
              <Skeleton
                key={at}
                className={`h-3 shrink-0 ${WIDTHS[(at + (at === 0 ? 0 : row)) % WIDTHS.length]} ${at > 1 ? "hidden md:block" : ""}`}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
