"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { deliveriesQuery } from "@/lib/client/webhooks";
import { PagedTable } from "../data-table/paged-table";
import { SplitView } from "../data-table/split-view";
import { usePaging } from "../data-table/use-paging";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { deliveryColumns } from "./delivery-columns";
import { DeliveryPanel } from "./delivery-panel";
import { deliveriesParams } from "./search-params";

const TABS = [
  { value: null, name: "All" },
  { value: "delivered", name: "Delivered" },
  { value: "pending", name: "Waiting" },
  { value: "failed", name: "Failed" },
] as const;

type Props = { webhookId: string; canSend: boolean; above: ReactNode; firstUse: ReactNode };

export function DeliveriesView({ webhookId, canSend, above, firstUse }: Props) {
  const [{ status, cursor, open }, setParams] = useQueryStates(deliveriesParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next, open: null }));
  const query = deliveriesQuery(webhookId, compact({ status, cursor }));
  const list = useQuery(query);
  const rows = list.data?.data;
  const show = (id: string | null) => setParams({ open: id }, { history: "replace" });
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;
  const isFirstUse = rows?.length === 0 && status === null && cursor === null && !list.isPlaceholderData;
  return (
    <SplitView
      panel={
        open ? (
          <DeliveryPanel
            webhookId={webhookId}
            id={open}
            canSend={canSend}
            onClose={() => show(null)}
            onStep={(step) => {
              const next = rows?.[at + step];
              if (at >= 0 && next) void show(next.id);
            }}
          />
        ) : null
      }
    >
      {above}
      <FilterTabs
        label="Show deliveries"
        tabs={TABS}
        value={status}
        onChange={(next) => setParams({ status: next, cursor: null, open: null })}
      />
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The deliveries can’t be shown."
          caption="Deliveries"
          columns={deliveryColumns}
          rowId={(row) => row.id}
          open={{ id: open, onOpen: show, onClose: () => show(null) }}
          empty={
            isFirstUse ? (
              firstUse
            ) : (
              <EmptyState
                title="No such deliveries"
                action={<Button onPress={() => setParams({ status: null, cursor: null })}>Show all</Button>}
              />
            )
          }
          skeleton={{ columns: 6 }}
          paging={paging}
          onFirstPage={() => setParams({ cursor: null })}
          noun={{ one: "delivery", many: "deliveries" }}
          request={query.meta?.request}
        />
      </div>
    </SplitView>
  );
}
