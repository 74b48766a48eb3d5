"use client";
import { useQuery } from "@tanstack/react-query";
import { Info } from "lucide-react";
import { sourcesQuery } from "@/lib/client/directory";

/** Says what the rows on this page are, in the words of the sources that they came from. */
export function SourceHonesty({ keys }: { keys: readonly string[] }) {
  const sources = useQuery(sourcesQuery()).data?.filter(({ key }) => keys.includes(key));
  if (!sources || sources.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-ink-faint text-xs">
      {sources.map((source) => (
        <li key={source.key} className="flex items-start gap-1.5">
          <Info aria-hidden className="mt-px size-3.5 shrink-0" />
          <span>
            <span className="font-medium text-ink-soft">{source.name}:</span> {source.description}
          </span>
        </li>
      ))}
    </ul>
  );
}
