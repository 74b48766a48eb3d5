import type { Webhook } from "@/lib/contract/webhooks";
import { Fact, Facts } from "../companies/company-facts";
import { Time } from "../ui/time";

export function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const { url, description, events, last_success_at, previous_secret_expires_at } = webhook;
  return (
    <Facts>
      <Fact name="URL">
        <span translate="no" className="break-all">
          {url}
        </span>
      </Fact>
      {description ? <Fact name="Description">{description}</Fact> : null}
      <Fact name="Events">
        <span translate="no" className="font-mono text-xs">
          {events.join(", ")}
        </span>
      </Fact>
      <Fact name="Last success">{last_success_at ? <Time value={last_success_at} /> : "Never"}</Fact>
      {previous_secret_expires_at ? (
        <Fact name="Secrets">
          Two: the one before the last rotation signs too until{" "}
          <Time value={previous_secret_expires_at} show="datetime" />.
        </Fact>
      ) : null}
    </Facts>
  );
}
