"use client";
import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { webhooksQuery } from "@/lib/client/webhooks";
import { DataTable } from "../data-table/data-table";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { TableSkeleton } from "../data-table/table-skeleton";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { CreateWebhook } from "./create-webhook";
import { webhookColumns } from "./webhook-columns";

export function WebhooksTable() {
  const [cursor, setCursor] = useQueryState("cursor", parseAsString.withOptions({ history: "push" }));
  const paging = usePaging(cursor, setCursor);
  const list = useQuery(webhooksQuery(compact({ cursor })));
  if (list.error && !list.data) {
    return (
      <ListError
        error={list.error}
        what="The webhooks can’t be shown."
        onRetry={() => list.refetch()}
        onFirstPage={() => setCursor(null)}
      />
    );
  }
  if (!list.data) return <TableSkeleton columns={6} rows={4} />;
  return (
    <>
      <DataTable
        caption="Webhooks"
        columns={webhookColumns}
        rows={list.data.data}
        rowId={(row) => row.id}
        isStale={list.isPlaceholderData}
        empty={
          <EmptyState icon={<Webhook aria-hidden />} title="No webhooks yet" action={<CreateWebhook />}>
            A webhook tells another product at once when a run ends or a new lead is found.
          </EmptyState>
        }
      />
      <Pager
        paging={paging}
        rows={list.data.data.length}
        nextCursor={list.data.pagination.next_cursor}
        isStale={list.isPlaceholderData}
        noun={{ one: "webhook", many: "webhooks" }}
      />
    </>
  );
}
