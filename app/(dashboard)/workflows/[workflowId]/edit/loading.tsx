import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { TitleSkeleton } from "@/components/ui/title-skeleton";

const FIELDS = ["w-full", "w-2/3", "w-full", "w-1/2", "w-full"];

export default function Loading() {
  return (
    <>
      <PageHeader title={<TitleSkeleton />} parent={{ href: "/workflows", name: "Workflows" }} />
      <div className="flex flex-1">
        <div className="flex flex-1 flex-col gap-6 p-6">
          {FIELDS.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
            <Skeleton key={at} className={`h-8 max-w-[640px] ${width}`} />
          ))}
        </div>
        <div className="hidden w-[45%] flex-col gap-4 border-s p-6 lg:flex">
          <Skeleton className="h-8 w-64" />
          <Skeleton className="h-2 w-full" />
        </div>
      </div>
    </>
  );
}
