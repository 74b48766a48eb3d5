import { TableSkeleton } from "@/components/data-table/table-skeleton";

export default function Loading() {
  return (
    <>
      <div className="h-12 border-b" />
      <TableSkeleton columns={5} rows={4} />
    </>
  );
}
