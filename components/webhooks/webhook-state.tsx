import type { Webhook } from "@/lib/contract/webhooks";
import { Badge } from "../ui/badge";

export function WebhookState({ webhook }: { webhook: Webhook }) {
  if (webhook.status === "disabled") return <Badge>Disabled</Badge>;
  if (webhook.failing_since) return <Badge tone="warning">Failing</Badge>;
  return <Badge tone="positive">Enabled</Badge>;
}
