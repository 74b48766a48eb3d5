"use client";
import { useQuery } from "@tanstack/react-query";
import { deliveryQuery } from "@/lib/client/webhooks";
import type { WebhookDeliveryDetail } from "@/lib/contract/webhooks";
import { Fact, Facts } from "../companies/company-facts";
import { PanelSection } from "../companies/panel-section";
import { ErrorNote } from "../data-table/error-note";
import { SidePanel } from "../data-table/side-panel";
import { CopyId } from "../ui/copy-id";
import { formatCount } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { Time } from "../ui/time";
import { AttemptDetail } from "./attempt-detail";
import { CodeBlock } from "./code-block";
import { DeliveryStatusMark } from "./delivery-status";
import { Redeliver } from "./redeliver";

type Props = {
  webhookId: string;
  id: string;
  canSend: boolean;
  onClose: () => void;
  onStep: (step: 1 | -1) => void;
};

export function DeliveryPanel({ webhookId, id, canSend, onClose, onStep }: Props) {
  const { data, error, refetch } = useQuery(deliveryQuery(webhookId, id));
  return (
    <SidePanel
      of={id}
      title={<span translate="no">{data?.event_type ?? "Delivery"}</span>}
      onClose={onClose}
      onStep={onStep}
    >
      {error && !data ? (
        <ErrorNote error={error} what="This delivery can’t be shown." onRetry={() => refetch()} />
      ) : null}
      {data ? <DeliveryContent delivery={data} canSend={canSend} /> : error ? null : <Skeleton className="h-4 w-2/3" />}
    </SidePanel>
  );
}

function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}

function DeliveryContent({ delivery, canSend }: { delivery: WebhookDeliveryDetail; canSend: boolean }) {
  const { attempts, attempt_count, body, next_attempt_at } = delivery;
  const count = attempt_count === 1 ? "One attempt" : `${formatCount(attempt_count)} attempts`;
  return (
    <>
      <PanelSection title="Delivery">
        <Facts>
          <Fact name="Status">
            <DeliveryStatusMark delivery={delivery} />
          </Fact>
          <Fact name="Created">
            <Time value={delivery.created_at} />
          </Fact>
          {next_attempt_at ? (
            <Fact name="Next attempt">
              <Time value={next_attempt_at} show="datetime" />
            </Fact>
          ) : null}
          <Fact name="Event">
            <CopyId id={delivery.event_id} what="event" />
          </Fact>
          <Fact name="Id">
            <CopyId id={delivery.id} what="delivery" />
          </Fact>
        </Facts>
        {canSend ? (
          <div className="mt-3">
            <Redeliver delivery={delivery} />
          </div>
        ) : null}
      </PanelSection>
      <PanelSection title={attempt_count === 0 ? "No attempt yet" : count}>
        <ul className="divide-y rounded-lg border">
          {attempts.map((attempt, at) => (
            <AttemptDetail key={attempt.number} attempt={attempt} isOpen={at === 0} />
          ))}
        </ul>
      </PanelSection>
      {body ? (
        <PanelSection title="What is sent">
          <CodeBlock text={pretty(body)} what="body" />
        </PanelSection>
      ) : null}
    </>
  );
}
