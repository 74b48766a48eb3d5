import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Runs" />
      <div className="h-10 border-b" />
      <TableSkeleton columns={7} />
    </>
  );
}
