import { Skeleton } from "../ui/skeleton";

const LINES = ["w-48", "w-72", "w-64", "w-56"];

/** Pairs of about the real ones' height. */
export function DuplicatesSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <div aria-hidden>
        {["first", "second", "third"].map((pair) => (
          <div key={pair} className="flex flex-col gap-3 border-b px-4 py-4 md:px-5">
            {LINES.map((width) => (
              <Skeleton key={width} className={`h-4 max-w-full ${width}`} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
