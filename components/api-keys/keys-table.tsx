"use client";
import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { apiKeysQuery } from "@/lib/client/api-keys";
import { DataTable } from "../data-table/data-table";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { TableSkeleton } from "../data-table/table-skeleton";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { CreateKey } from "./create-key";
import { keyColumns } from "./key-columns";

export function KeysTable() {
  const [cursor, setCursor] = useQueryState("cursor", parseAsString.withOptions({ history: "push" }));
  const paging = usePaging(cursor, setCursor);
  const list = useQuery(apiKeysQuery(compact({ cursor })));
  if (list.error && !list.data) {
    return (
      <ListError
        error={list.error}
        what="The keys can’t be shown."
        onRetry={() => list.refetch()}
        onFirstPage={() => setCursor(null)}
      />
    );
  }
  if (!list.data) return <TableSkeleton columns={7} rows={4} />;
  return (
    <>
      <DataTable
        caption="API keys"
        columns={keyColumns}
        rows={list.data.data}
        rowId={(row) => row.id}
        isStale={list.isPlaceholderData}
        empty={
          <EmptyState icon={<KeyRound aria-hidden />} title="No API keys yet" action={<CreateKey />}>
            A key lets a script or another product do over the API what you do here.
          </EmptyState>
        }
      />
      <Pager
        paging={paging}
        rows={list.data.data.length}
        nextCursor={list.data.pagination.next_cursor}
        isStale={list.isPlaceholderData}
        noun={{ one: "key", many: "keys" }}
      />
    </>
  );
}
