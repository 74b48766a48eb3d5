import { DetailSkeleton } from "@/components/data-table/detail-skeleton";

export default function Loading() {
  return <DetailSkeleton parent={{ href: "/sources", name: "Sources" }} lines={4} />;
}
