"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { auditEventsQuery } from "@/lib/client/audit-events";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { activityColumns } from "./activity-columns";

export function ActivityTable() {
  const [cursor, setCursor] = useQueryState("cursor", parseAsString.withOptions({ history: "push" }));
  const paging = usePaging(cursor, setCursor);
  const query = auditEventsQuery(compact({ cursor }));
  const list = useQuery(query);
  return (
    <PagedTable
      list={list}
      fault="The activity can’t be shown."
      caption="Activity"
      columns={activityColumns}
      rowId={(row) => row.id}
      empty={
        <EmptyState title="Nothing has been changed yet">
          Whatever a member or a key changes from now on is listed here, with who did it.
        </EmptyState>
      }
      skeleton={{ columns: 5 }}
      paging={paging}
      onFirstPage={() => setCursor(null)}
      noun={{ one: "change", many: "changes" }}
      request={query.meta?.request}
    />
  );
}
