"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { recentExportsQuery } from "@/lib/client/exports";
import type { ExportStatus } from "@/lib/contract/exports";
import { CopyRequest } from "../data-table/copy-request";
import { ErrorNote } from "../data-table/error-note";
import { announce } from "../ui/announcer";
import { labelClass } from "../ui/field";
import { ExportRow } from "./export-row";

const SAID: Partial<Record<ExportStatus, string>> = {
  succeeded: "The export is ready to download",
  failed: "The export failed",
};

/** The workspace's newest exports; the end of the one just asked for is told to who cannot see it. */
export function RecentExports({ newest }: { newest: string | undefined }) {
  const query = recentExportsQuery();
  const { data, error, refetch } = useQuery(query);
  const status = data?.find(({ id }) => id === newest)?.status;
  const told = useRef<string | null>(null);
  useEffect(() => {
    const words = status && SAID[status];
    if (!newest || !words || told.current === newest) return;
    told.current = newest;
    announce(words);
  }, [newest, status]);
  if (error && !data) {
    return <ErrorNote error={error} what="The recent exports can’t be shown." onRetry={() => refetch()} />;
  }
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="recent-exports" className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h3 id="recent-exports" className={labelClass}>
          Recent exports
        </h3>
        <CopyRequest request={query.meta?.request} />
      </div>
      <ul className="divide-y rounded-lg border">
        {data.map((row) => (
          <ExportRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
