import Link from "next/link";
import { None } from "../ui/none";

/** Each leads to the leads that have it. */
export function LeadTags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <None />;
  return (
    <span className="flex max-w-40 gap-1 overflow-hidden">
      {tags.map((tag) => (
        <Link
          key={tag}
          href={`/leads?tag=${encodeURIComponent(tag)}`}
          title={`Leads tagged ${tag}`}
          className="inline-flex h-5 min-w-0 shrink-0 items-center rounded-md border bg-hover px-1.5 text-ink-soft text-xs outline-offset-[-2px] hover:text-ink"
        >
          <span className="max-w-24 truncate">{tag}</span>
        </Link>
      ))}
    </span>
  );
}
