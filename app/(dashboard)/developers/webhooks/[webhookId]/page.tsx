import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { compact } from "@/components/ui/compact";
import { deliveriesParams } from "@/components/webhooks/search-params";
import { WebhookView } from "@/components/webhooks/webhook-view";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { deliveriesQuery, deliveryQuery, webhookQuery } from "@/lib/client/webhooks";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { getWebhook } from "@/lib/webhooks/get-webhook";
import { getWebhookDelivery } from "@/lib/webhooks/get-webhook-delivery";
import { listWebhookDeliveries } from "@/lib/webhooks/list-webhook-deliveries";
import { orNotFound } from "../../../or-not-found";
import { Prefetched } from "../../../prefetched";

type Props = { params: Promise<{ webhookId: string }>; searchParams: Promise<SearchParams> };
const loadParams = createLoader(deliveriesParams);

export const metadata: Metadata = { title: "Webhook" };

export default async function WebhookPage({ params, searchParams }: Props) {
  const [ctx, { webhookId }, { status, cursor, open }] = await Promise.all([
    pageCtx(),
    params,
    loadParams(searchParams),
  ]);
  const webhook = await orNotFound(getWebhook(ctx, { webhookId }));
  const filter = compact({ status, cursor });
  const client = makeQueryClient();
  client.setQueryData(webhookQuery(webhookId).queryKey, webhook);
  await Promise.all([
    client.prefetchQuery({
      ...deliveriesQuery(webhookId, filter),
      queryFn: () => listWebhookDeliveries(ctx, { webhookId, limit: PAGE_ROWS, ...filter }),
    }),
    open
      ? client.prefetchQuery({
          ...deliveryQuery(webhookId, open),
          queryFn: () => getWebhookDelivery(ctx, { webhookId, deliveryId: open }),
        })
      : undefined,
  ]);
  return (
    <Prefetched client={client}>
      <WebhookView first={webhook} />
    </Prefetched>
  );
}
