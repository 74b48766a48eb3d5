"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type UploadRowSet, uploadRowsQuery } from "@/lib/client/uploads";
import type { Upload, UploadCounts, UploadRow } from "@/lib/contract/uploads";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { FilterTabs } from "../ui/filter-tabs";
import { formatCount } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { CellTable } from "./cell-table";

const SETS: readonly { value: UploadRowSet; name: string }[] = [
  { value: "refused", name: "Refused" },
  { value: "faulty", name: "With a fault" },
  { value: "new", name: "New" },
  { value: "changed", name: "Changed" },
  { value: "same", name: "The same" },
  { value: "duplicate", name: "Repeated" },
];

const countOf = (counts: UploadCounts, set: UploadRowSet) => (set === "faulty" ? undefined : counts[set]);

function Note({ row }: { row: UploadRow }) {
  return (
    <>
      {row.repeats_line === null ? null : <p>Repeats line {formatCount(row.repeats_line)}</p>}
      {row.faults.map(({ column, value, message, advice }) => (
        <p key={`${column} ${message}`}>
          {column ? <span translate="no">“{column}”: </span> : null}
          {message}
          {value ? (
            <>
              : <span translate="no">{value}</span>
            </>
          ) : null}
          {advice ? <span className="text-ink-faint"> {advice}.</span> : null}
        </p>
      ))}
    </>
  );
}

/** The rows of the file by what becomes of them. */
export function UploadRows({ upload, counts }: { upload: Upload; counts: UploadCounts }) {
  const sets = SETS.filter(({ value }) => (value === "faulty" ? counts.emptied > 0 : counts[value] > 0));
  const [chosen, setChosen] = useState<UploadRowSet | null>(null);
  const outcome = sets.some(({ value }) => value === chosen) ? chosen : null;
  return (
    <div>
      <div className="-ms-3">
        <FilterTabs
          label="Show rows"
          tabs={sets.map(({ value, name }) => ({ value, name, count: countOf(counts, value) }))}
          value={outcome}
          onChange={(next) => setChosen(next === chosen ? null : next)}
        />
      </div>
      {outcome ? <Rows key={outcome} upload={upload} outcome={outcome} /> : null}
    </div>
  );
}

function Rows({ upload, outcome }: { upload: Upload; outcome: UploadRowSet }) {
  const [cursor, setCursor] = useState<string | null>(null);
  const paging = usePaging(cursor, setCursor);
  const query = uploadRowsQuery(upload.id, { outcome, ...compact({ cursor }) });
  const list = useQuery(query);
  if (list.error && !list.data) {
    return (
      <ListError
        error={list.error}
        what="The rows can’t be shown."
        onRetry={() => list.refetch()}
        onFirstPage={() => setCursor(null)}
      />
    );
  }
  if (!list.data) return <Skeleton className="h-40 w-full" />;
  const rows = list.data.data;
  const hasNotes = rows.some(({ faults, repeats_line }) => faults.length > 0 || repeats_line !== null);
  return (
    <div className={list.isPlaceholderData ? "opacity-60" : ""}>
      <CellTable
        caption="Rows of the file"
        columns={upload.columns.map(({ name }) => name)}
        rows={rows.map((row) => ({ line: row.line, cells: row.cells, note: <Note row={row} /> }))}
        {...(hasNotes && { noteTitle: "Why" })}
      />
      <Pager
        paging={paging}
        rows={rows.length}
        nextCursor={list.data.pagination.next_cursor}
        isStale={list.isPlaceholderData}
        noun={{ one: "row", many: "rows" }}
        request={query.meta?.request}
      />
    </div>
  );
}
