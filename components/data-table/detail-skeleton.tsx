import { PageHeader } from "../ui/page-header";
import { Skeleton } from "../ui/skeleton";
import { TitleSkeleton } from "../ui/title-skeleton";
import { TableSkeleton } from "./table-skeleton";

/** A page about one thing, with a table below. */
export function DetailSkeleton({ parent, lines = 1 }: { parent: { href: string; name: string }; lines?: number }) {
  const rows = Array.from({ length: lines }, (_, at) => at);
  return (
    <>
      <PageHeader title={<TitleSkeleton />} parent={parent} />
      <div className="flex flex-col gap-3 border-b px-4 py-4 md:px-5">
        {rows.map((at) => (
          <Skeleton key={at} className={`h-4 ${at % 2 === 0 ? "w-96" : "w-72"} max-w-full`} />
        ))}
      </div>
      <TableSkeleton columns={7} />
    </>
  );
}
