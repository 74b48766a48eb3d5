import { DetailSkeleton } from "@/components/data-table/detail-skeleton";

export default function Loading() {
  return <DetailSkeleton parent={{ href: "/developers/webhooks", name: "Webhooks" }} lines={3} />;
}
