import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="New workflow" parent={{ href: "/workflows", name: "Workflows" }} />
      <div className="mx-auto grid w-full max-w-4xl gap-3 px-4 py-10 sm:grid-cols-2 md:px-6 lg:grid-cols-3">
        <Skeleton className="h-36 rounded-lg" />
        <Skeleton className="h-36 rounded-lg" />
        <Skeleton className="h-36 rounded-lg" />
      </div>
    </>
  );
}
