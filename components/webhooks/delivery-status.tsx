import { CircleAlert, CircleCheck, CircleDashed, RotateCw } from "lucide-react";
import type { WebhookDelivery } from "@/lib/contract/webhooks";

function lookOf({ status, attempt_count }: Pick<WebhookDelivery, "status" | "attempt_count">) {
  if (status === "delivered") return { name: "Delivered", Icon: CircleCheck, className: "text-positive" };
  if (status === "failed") return { name: "Failed", Icon: CircleAlert, className: "text-danger" };
  if (attempt_count > 0) return { name: "Retrying", Icon: RotateCw, className: "text-warning" };
  return { name: "Waiting", Icon: CircleDashed, className: "text-ink-faint" };
}

export function DeliveryStatusMark({ delivery }: { delivery: WebhookDelivery }) {
  const { name, Icon, className } = lookOf(delivery);
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <Icon aria-hidden className={`size-4 shrink-0 ${className}`} />
      {name}
    </span>
  );
}
