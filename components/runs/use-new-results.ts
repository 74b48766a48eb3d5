"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Page } from "@/lib/contract/page";
import type { Result } from "@/lib/contract/results";

type List = { data: Page<Result> | undefined; dataUpdatedAt: number };

/** How many of the results that a page was read from it shows or leads to; null where the page can't tell. */
function reachable({ data }: List, sort: string | null): number | null {
  if (!data || sort !== "rank") return null;
  return data.pagination.has_more ? Number.POSITIVE_INFINITY : (data.data.at(-1)?.rank ?? 0);
}

/**
 * How many results have come since the page was read; the very first ones show by themselves. `sort` is null where
 * filters are set: then a page does not tell what it leads to.
 */
export function useNewResults(runId: string, list: List, sort: string | null, held: number) {
  const client = useQueryClient();
  const [read, setRead] = useState({ at: list.dataUpdatedAt, held });
  if (read.at !== list.dataUpdatedAt) setRead({ at: list.dataUpdatedAt, held });

  const more = Math.max(0, held - (reachable(list, sort) ?? read.held));
  const isEmpty = list.data?.data.length === 0;
  const show = useCallback(() => client.invalidateQueries({ queryKey: ["results", runId] }), [client, runId]);

  useEffect(() => {
    if (more > 0 && isEmpty) void show();
  }, [more, isEmpty, show]);

  return { more: isEmpty ? 0 : more, show };
}
