"use client";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "@/lib/client/directory";
import { DataTable } from "../data-table/data-table";
import { ErrorNote } from "../data-table/error-note";
import { TableSkeleton } from "../data-table/table-skeleton";
import { RecentUploads } from "./recent-uploads";
import { sourceColumns } from "./source-columns";

/** Everything that workflows search in, and the uploads that bring more. */
export function SourcesView() {
  const { data, error, refetch } = useQuery(sourcesQuery());
  return (
    <div className="relative min-h-0 flex-1 md:overflow-y-auto">
      {data ? (
        <DataTable caption="Sources" columns={sourceColumns} rows={data} rowId={({ key }) => key} empty={null} />
      ) : error ? (
        <div className="p-4 md:p-5">
          <ErrorNote error={error} what="The sources can’t be shown." onRetry={() => refetch()} />
        </div>
      ) : (
        <TableSkeleton columns={7} rows={3} />
      )}
      <RecentUploads />
    </div>
  );
}
