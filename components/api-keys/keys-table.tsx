"use client";
import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { apiKeysQuery } from "@/lib/client/api-keys";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { CreateKey } from "./create-key";
import { keyColumns } from "./key-columns";

export function KeysTable() {
  const [cursor, setCursor] = useQueryState("cursor", parseAsString.withOptions({ history: "push" }));
  const paging = usePaging(cursor, setCursor);
  const query = apiKeysQuery(compact({ cursor }));
  const list = useQuery(query);
  return (
    <PagedTable
      list={list}
      fault="The keys can’t be shown."
      caption="API keys"
      columns={keyColumns}
      rowId={(row) => row.id}
      empty={
        <EmptyState icon={<KeyRound aria-hidden />} title="No API keys yet" action={<CreateKey />}>
          A key lets a script or another product do over the API what you do here.
        </EmptyState>
      }
      skeleton={{ columns: 7, rows: 4 }}
      paging={paging}
      onFirstPage={() => setCursor(null)}
      noun={{ one: "key", many: "keys" }}
      request={query.meta?.request}
    />
  );
}
