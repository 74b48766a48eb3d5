import { DuplicatesSkeleton } from "@/components/duplicates/duplicates-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Duplicates" parent={{ href: "/leads", name: "Leads" }} />
      <div className="h-10 border-b" />
      <DuplicatesSkeleton />
    </>
  );
}
