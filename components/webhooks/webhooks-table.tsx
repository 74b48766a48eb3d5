"use client";
import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { webhooksQuery } from "@/lib/client/webhooks";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { CreateWebhook } from "./create-webhook";
import { webhookColumns } from "./webhook-columns";

export function WebhooksTable() {
  const [cursor, setCursor] = useQueryState("cursor", parseAsString.withOptions({ history: "push" }));
  const paging = usePaging(cursor, setCursor);
  const query = webhooksQuery(compact({ cursor }));
  const list = useQuery(query);
  return (
    <PagedTable
      list={list}
      fault="The webhooks can’t be shown."
      caption="Webhooks"
      columns={webhookColumns}
      rowId={(row) => row.id}
      empty={
        <EmptyState icon={<Webhook aria-hidden />} title="No webhooks yet" action={<CreateWebhook />}>
          A webhook tells another product at once when a run ends or a new lead is found.
        </EmptyState>
      }
      skeleton={{ columns: 6, rows: 4 }}
      paging={paging}
      onFirstPage={() => setCursor(null)}
      noun={{ one: "webhook", many: "webhooks" }}
      request={query.meta?.request}
    />
  );
}
