"use client";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "@/lib/client/directory";
import type { Run } from "@/lib/contract/runs";

/** The sources that the run reads, each with its version. */
export function RunSources({ sources }: { sources: Run["sources"] }) {
  const known = useQuery(sourcesQuery()).data;
  return sources.map(({ key, version }, at) => (
    <span key={key}>
      {at > 0 ? "; " : ""}
      {known?.find((source) => source.key === key)?.name ?? key},{" "}
      <span className="text-ink-faint">
        version <span translate="no">{version}</span>
      </span>
    </span>
  ));
}
