"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isLiveChange, recentLeadChangesQuery } from "@/lib/client/lead-changes";
import { CopyRequest } from "../data-table/copy-request";
import { ErrorNote } from "../data-table/error-note";
import { announce } from "../ui/announcer";
import { labelClass } from "../ui/field";
import { ChangeRow } from "./change-row";
import { stateWords } from "./change-words";

/** The workspace's newest; the list behind them is read again once one has ended. */
export function RecentChanges() {
  const client = useQueryClient();
  const query = recentLeadChangesQuery();
  const { data, error, refetch } = useQuery(query);
  const live = data?.filter(isLiveChange).length ?? 0;
  const before = useRef(live);
  useEffect(() => {
    const hasEnded = live < before.current;
    before.current = live;
    if (!hasEnded) return;
    const [newest] = data ?? [];
    if (newest) announce(stateWords(newest));
    void client.invalidateQueries({ queryKey: ["leads"] });
  }, [live, data, client]);
  if (error && !data) {
    return <ErrorNote error={error} what="The recent changes can’t be shown." onRetry={() => refetch()} />;
  }
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="recent-changes" className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h3 id="recent-changes" className={labelClass}>
          Recent changes
        </h3>
        <CopyRequest request={query.meta?.request} />
      </div>
      <ul className="divide-y rounded-lg border">
        {data.map((row) => (
          <ChangeRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
