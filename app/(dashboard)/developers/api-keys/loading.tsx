import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="API keys" />
      <div className="h-11 border-b" />
      <TableSkeleton columns={7} rows={4} />
    </>
  );
}
