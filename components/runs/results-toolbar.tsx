"use client";
import type { ReactNode } from "react";
import type { ResultSort } from "@/lib/contract/sorts";
import { ColumnsButton } from "../data-table/columns-button";
import { SortSelect } from "../data-table/sort-select";
import type { LayoutControl } from "../data-table/use-table-layout";
import { ExportButton } from "../exports/export-button";
import type { ExportedSet } from "../exports/export-dialog";
import { counted, formatCount } from "../ui/intl";
import { RESULT_SORT_NAMES } from "./result-words";

type Props = {
  total: number;
  /** How many the filters leave, once that is known. */
  shown: number | undefined;
  set: ExportedSet;
  sort: ResultSort;
  onSort: (sort: string) => void;
  layout: LayoutControl;
  /** What narrows the list. */
  children: ReactNode;
};

export function ResultsToolbar({ total, shown = total, set, sort, onSort, layout, children }: Props) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1 md:px-5">
      <div className="flex min-w-0 grow flex-wrap items-center gap-2">
        <h2 id="results" className="me-2 font-semibold">
          Results{" "}
          <span className="font-normal text-ink-faint tabular-nums">
            {shown === total ? "" : `${formatCount(shown)} of `}
            {counted(total, "company", "companies")}
          </span>
        </h2>
        {children}
      </div>
      <div className="flex items-center gap-1">
        <SortSelect names={RESULT_SORT_NAMES} value={sort} onChange={onSort} />
        <ExportButton
          isDisabled={shown === 0}
          set={{ ...set, words: `${set.words}, in the order of the list: ${RESULT_SORT_NAMES[sort]}.` }}
        />
        <ColumnsButton layout={layout} />
      </div>
    </div>
  );
}
