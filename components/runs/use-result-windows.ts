"use client";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { resultWindowQuery, windowOf } from "@/lib/client/results";
import type { Result } from "@/lib/contract/results";
import { type RowWindow, useRowWindow } from "../data-table/use-row-window";

type Options = {
  runId: string;
  total: number;
  isOn: boolean;
  row: number | null;
  onSettle: (row: number | null) => void;
};

/** Those of a run's results, in the order of their ranks, that are near what is seen; null where they are listed page by page. */
export function useResultWindows({ runId, ...options }: Options) {
  const shown = useRowWindow(options);
  const { items, body, measure } = shown;
  const windows = items ? windowsOf(items) : [];
  const { pages, error, retry } = useQueries({
    queries: windows.map((at) => resultWindowQuery(runId, at)),
    combine: (all) => ({
      pages: all.map(({ data }) => data?.data),
      error: all.find((one) => one.error)?.error ?? null,
      retry: () => {
        for (const one of all) if (one.error) void one.refetch();
      },
    }),
  });
  const { first, last } = loadedOf(items ?? [], (index) => rowAt(windows, pages, index) !== undefined);
  const [from, to] = [first?.index ?? 0, last?.index ?? -1];
  const known = pages.map((page) => page?.[0]?.id ?? "").join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same as long as the rows are, which `known` tells
  const rows = useMemo(() => {
    const between = Array.from({ length: to - from + 1 }, (_, at) => rowAt(windows, pages, from + at));
    return between.filter((row) => row !== undefined);
  }, [from, to, known]);
  const start = (first ?? items?.[0])?.start ?? shown.margin;
  const before = start - shown.margin;
  const after = shown.size - ((last?.end ?? start) - shown.margin);
  const windowed = useMemo(
    () => ({ first: from, total: options.total, before, after, measure }),
    [from, options.total, before, after, measure],
  );
  if (!items) return { body, rows: null };
  return { body, rows, windowed, seen: shown.seen, fault: error ? { onRetry: retry } : null };
}

type Items = NonNullable<RowWindow["items"]>;

function windowsOf(items: Items): number[] {
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const from = windowOf(first + 1);
  return Array.from({ length: windowOf(last + 1) - from + 1 }, (_, at) => from + at);
}

function rowAt(windows: number[], pages: (readonly Result[] | undefined)[], index: number): Result | undefined {
  return pages[windows.indexOf(windowOf(index + 1))]?.[index % PAGE_ROWS];
}

/** The first of them that are known, and the last of those that follow it without a gap. */
function loadedOf(items: Items, isKnown: (index: number) => boolean) {
  const from = items.findIndex(({ index }) => isKnown(index));
  if (from === -1) return { first: undefined, last: undefined };
  const gap = items.findIndex(({ index }, at) => at > from && !isKnown(index));
  return { first: items[from], last: items[(gap === -1 ? items.length : gap) - 1] };
}
