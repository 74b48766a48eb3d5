"use client";
import { useQuery } from "@tanstack/react-query";
import { webhookQuery } from "@/lib/client/webhooks";
import type { Webhook } from "@/lib/contract/webhooks";
import { useCanWrite } from "../shell/me";
import { CopyId } from "../ui/copy-id";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { DeliveriesView } from "./deliveries-view";
import { SendTest } from "./send-test";
import { WebhookFacts } from "./webhook-facts";
import { WebhookMenu } from "./webhook-menu";
import { WebhookNotice } from "./webhook-notice";
import { WebhookState } from "./webhook-state";

export function WebhookView({ first }: { first: Webhook }) {
  const { data: webhook = first } = useQuery(webhookQuery(first.id));
  const canWrite = useCanWrite();
  const isEnabled = webhook.status === "enabled";
  return (
    <>
      <PageHeader
        title={<span translate="no">{new URL(webhook.url).host}</span>}
        parent={{ href: "/developers/webhooks", name: "Webhooks" }}
        aside={
          <>
            <WebhookState webhook={webhook} />
            <span className="max-sm:hidden">
              <CopyId id={webhook.id} what="webhook" />
            </span>
          </>
        }
        actions={
          canWrite ? (
            <>
              {isEnabled ? <SendTest id={webhook.id} /> : null}
              <WebhookMenu webhook={webhook} />
            </>
          ) : null
        }
      />
      <DeliveriesView
        webhookId={webhook.id}
        canSend={canWrite && isEnabled}
        above={
          <div className="flex flex-col gap-4 border-b px-4 py-4 md:px-5">
            <WebhookNotice webhook={webhook} />
            <WebhookFacts webhook={webhook} />
          </div>
        }
        firstUse={
          <EmptyState title="Nothing was sent yet">
            Each event that it wants is listed here with every attempt, what was sent and what came back.
          </EmptyState>
        }
      />
    </>
  );
}
