"use client";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "@/lib/client/directory";
import type { Run } from "@/lib/contract/runs";

/** The sources that the run reads, each with its version, which may be long: all of it under the pointer. */
export function RunSources({ sources }: { sources: Run["sources"] }) {
  const known = useQuery(sourcesQuery()).data;
  return sources.map(({ key, version }, at) => (
    <span key={key}>
      {at > 0 ? "; " : ""}
      {known?.find((source) => source.key === key)?.name ?? key},{" "}
      <span
        className="inline-block max-w-28 truncate align-bottom text-ink-faint"
        title={`Version ${version}`}
        translate="no"
      >
        {version}
      </span>
    </span>
  ));
}
