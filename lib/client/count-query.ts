import { queryOptions } from "@tanstack/react-query";
import { LIST_STALE_MS } from "./query-client";

type Count = {
  queryKey: readonly unknown[];
  queryFn: (asked: { signal: AbortSignal }) => Promise<number>;
  staleTime?: number;
};

/** How many rows a list has. */
export const countQuery = ({ queryKey, queryFn, staleTime = 0 }: Count) =>
  queryOptions({ queryKey, queryFn, staleTime });
export type CountQuery = ReturnType<typeof countQuery>;

/** It may be as old as the list that it stands at, which may come from before its reader went elsewhere. */
export const besideList = (count: CountQuery): CountQuery => ({ ...count, staleTime: LIST_STALE_MS });

/** Of rows that were picked one by one. */
export const knownCount = (rows: number) =>
  countQuery({ queryKey: ["known-count", rows], queryFn: async () => rows, staleTime: Number.POSITIVE_INFINITY });
