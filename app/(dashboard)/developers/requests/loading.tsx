import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Requests" />
      <div className="h-32 border-b" />
      <TableSkeleton columns={7} />
    </>
  );
}
