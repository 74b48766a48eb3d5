"use client";
import { useQuery } from "@tanstack/react-query";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { uploadsQuery } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import type { Features } from "../data-table/features";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button-link";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { formatBytes, formatCount } from "../ui/intl";
import { None } from "../ui/none";
import { Time } from "../ui/time";
import { STATUS_TONES } from "../uploads/status-tones";
import { STATUS_WORDS } from "../uploads/upload-words";

const column = createColumnHelper<Features, Upload>();

const columns = column.columns([
  column.accessor("name", {
    header: "Upload",
    meta: { label: "Upload", card: "title" },
    cell: ({ row: { original } }) => (
      <Link href={`/uploads/${original.id}`} translate="no" className="rounded-sm font-medium hover:underline">
        {original.name}
      </Link>
    ),
  }),
  column.accessor("status", {
    header: "Status",
    meta: { label: "Status", card: "badge" },
    cell: (cell) => <Badge tone={STATUS_TONES[cell.getValue()]}>{STATUS_WORDS[cell.getValue()]}</Badge>,
  }),
  column.accessor("file", {
    header: "File",
    meta: { label: "File", card: "labelled" },
    cell: (cell) => (
      <span translate="no" className="text-ink-soft">
        {cell.getValue().name}, {formatBytes(cell.getValue().bytes)}
      </span>
    ),
  }),
  column.accessor("counts", {
    header: "Rows",
    meta: { label: "Rows", card: "labelled", align: "end" },
    cell: (cell) => {
      const counts = cell.getValue();
      return counts ? formatCount(counts.read) : <None title="Not checked yet" />;
    },
  }),
  column.accessor("created_by", {
    header: "By",
    meta: { label: "By", card: "labelled" },
    cell: (cell) => cell.getValue() ?? <None />,
  }),
  column.accessor("created_at", {
    header: "Begun",
    meta: { label: "Begun", card: "labelled" },
    cell: (cell) => <Time value={cell.getValue()} className="text-ink-soft" />,
  }),
]);

export function RecentUploads() {
  const [cursor, setCursor] = useQueryState("cursor", parseAsString.withOptions({ history: "push" }));
  const paging = usePaging(cursor, setCursor);
  const query = uploadsQuery(compact({ cursor }));
  const list = useQuery(query);
  return (
    <section aria-labelledby="uploads" className="border-t">
      <h2 id="uploads" className="px-4 pt-5 pb-2 font-medium text-base md:px-5">
        Uploads
      </h2>
      <PagedTable
        list={list}
        fault="The uploads can’t be shown."
        caption="Uploads"
        columns={columns}
        rowId={({ id }) => id}
        empty={
          <EmptyState
            title="No uploads yet"
            action={
              <ButtonLink href="/sources/new" look="secondary">
                Upload a list
              </ButtonLink>
            }
          >
            Bring your customers, a trade fair’s list or a scraper’s export: it becomes a source of your own.
          </EmptyState>
        }
        skeleton={{ columns: 6, rows: 3 }}
        paging={paging}
        onFirstPage={() => setCursor(null)}
        noun={{ one: "upload", many: "uploads" }}
        request={query.meta?.request}
      />
    </section>
  );
}
