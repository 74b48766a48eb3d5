"use client";
import type { ReactNode } from "react";
import type { ResultSort } from "@/lib/contract/sorts";
import { ColumnsMenu } from "../data-table/columns-menu";
import { SortSelect } from "../data-table/sort-select";
import { ExportButton } from "../exports/export-button";
import type { ExportedSet } from "../exports/export-dialog";
import { counted, formatCount } from "../ui/intl";
import { RESULT_COLUMNS } from "./search-params";

const SORT_NAMES: Record<ResultSort, string> = {
  rank: "Rank, best first",
  "-rank": "Rank, best last",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  city: "City, A to Z",
  "-city": "City, Z to A",
  category: "Category, A to Z",
  "-category": "Category, Z to A",
};

type Props = {
  total: number;
  /** How many the filters leave, once that is known. */
  shown: number | undefined;
  set: ExportedSet;
  sort: ResultSort;
  onSort: (sort: string) => void;
  hidden: readonly string[];
  onHidden: (hidden: string[]) => void;
  /** What narrows the list. */
  children: ReactNode;
};

export function ResultsToolbar({ total, shown = total, set, sort, onSort, hidden, onHidden, children }: Props) {
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
        <SortSelect names={SORT_NAMES} value={sort} onChange={onSort} />
        <ExportButton
          isDisabled={shown === 0}
          set={{ ...set, words: `${set.words}, in the order of the list: ${SORT_NAMES[sort]}.` }}
        />
        <ColumnsMenu columns={RESULT_COLUMNS} hidden={hidden} onChange={onHidden} />
      </div>
    </div>
  );
}
