import { TableSkeleton } from "@/components/data-table/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Sources" />
      <TableSkeleton columns={7} rows={3} />
    </>
  );
}
