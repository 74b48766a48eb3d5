import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Activity" />
      <div className="h-11 border-b" />
      <TableSkeleton columns={5} />
    </>
  );
}
