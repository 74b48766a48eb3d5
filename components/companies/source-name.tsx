"use client";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "@/lib/client/directory";

/** A source's name; its tooltip says what it covers and what it lacks. */
export function SourceName({ sourceKey }: { sourceKey: string }) {
  const source = useQuery(sourcesQuery()).data?.find(({ key }) => key === sourceKey);
  return (
    <span
      title={source?.description}
      className="inline-flex h-5 items-center rounded-sm border bg-sunken px-1.5 text-ink-soft text-xs"
    >
      {source?.name ?? sourceKey}
    </span>
  );
}
