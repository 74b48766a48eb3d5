"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { ResultsPage } from "@/lib/client/results";

type List = { data: ResultsPage | undefined; isFetching: boolean; isError: boolean };

/** So many of the run's results at least were there when the page was read, or are to be found by turning on from it. */
function reached({ held, data, pagination }: ResultsPage, sort: string | null): number {
  if (sort === "rank" && pagination.has_more) return Number.POSITIVE_INFINITY;
  return Math.max(held, ...data.map(({ rank }) => rank));
}

/**
 * How many results have come since the page was read; the very first ones show by themselves. `sort` is null where
 * filters are set: then a page does not tell what it leads to.
 */
export function useNewResults(runId: string, list: List, sort: string | null, held: number) {
  const client = useQueryClient();
  const show = useCallback(() => client.invalidateQueries({ queryKey: ["results", runId] }), [client, runId]);
  const { data, isFetching, isError } = list;
  const more = data ? Math.max(0, held - reached(data, sort)) : 0;
  const isEmpty = data?.data.length === 0;

  const asked = useRef(0);
  useEffect(() => {
    // Once for each news, and never while it is read already: news come faster than answers.
    if (more === 0 || !isEmpty || isFetching || asked.current === held) return;
    asked.current = held;
    void show();
  }, [more, isEmpty, isFetching, held, show]);

  return { more: isEmpty && !isError ? 0 : more, show };
}
