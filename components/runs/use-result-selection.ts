"use client";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type ResultFilter, resultCountQuery } from "@/lib/client/results";
import type { Result } from "@/lib/contract/results";
import type { Run } from "@/lib/contract/runs";
import { useSelection } from "../data-table/use-selection";

type Shown = { filter: ResultFilter; rows: readonly Result[] | undefined; total: number | undefined };

/**
 * The ticked results of a run, by the leads that they are. "All" are those up to the rank that the run had reached when
 * they were selected: what it finds later is not among them.
 */
export function useResultSelection(run: Run, { filter, rows, total }: Shown) {
  const [until, setUntil] = useState<number | null>(null);
  const ranks = useMemo(() => new Map(rows?.map(({ lead_id, rank }) => [lead_id, rank])), [rows]);
  const selection = useSelection(
    JSON.stringify(filter),
    useMemo(() => [...ranks.keys()], [ranks]),
    useCallback((id: string) => until === null || (ranks.get(id) ?? 0) <= until, [until, ranks]),
  );
  /** As they were seen: a ticked one may stand on another page. */
  const known = useRef(new Map<string, Result>());
  useEffect(() => {
    for (const row of rows ?? []) known.current.set(row.lead_id, row);
  }, [rows]);
  const all = { ...filter, ...(until !== null && { until }) };
  const counted = useQuery({ ...resultCountQuery(run.id, all), enabled: selection.isAll });
  const ids = [...selection.ids];
  return {
    selection,
    /** What a change of them is about. */
    which: selection.isAll ? { results: { run_id: run.id, ...all } } : { ids },
    /** That the filters leave, and once all are selected how many these are. */
    matching: selection.isAll ? counted.data : total,
    total: selection.isAll ? counted.data : ids.length,
    selectAll() {
      setUntil(run.results);
      selection.selectAll();
    },
    /** The ticked ones that were picked by hand. */
    picked: () => ids.flatMap((id) => known.current.get(id) ?? []),
  };
}
export type ResultSelection = ReturnType<typeof useResultSelection>;
