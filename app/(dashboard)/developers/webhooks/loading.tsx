import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Webhooks" />
      <div className="h-11 border-b" />
      <TableSkeleton columns={6} rows={4} />
    </>
  );
}
