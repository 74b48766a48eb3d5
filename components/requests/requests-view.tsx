"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { type ReactNode, useCallback } from "react";
import { apiRequestsQuery } from "@/lib/client/api-requests";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { requestColumns } from "./request-columns";
import { RequestFilterFields, type RequestFilters } from "./request-filters";
import { canBeRequestId, requestsParams, toRequestFilter } from "./search-params";

const TABS = [
  { value: null, name: "All" },
  { value: "2xx", name: "2xx Done" },
  { value: "4xx", name: "4xx Refused" },
  { value: "5xx", name: "5xx Failed" },
] as const;
const NO_FILTERS = { status: null, key: null, id: "", cursor: null };

export function RequestsView({ firstUse }: { firstUse: ReactNode }) {
  const [{ cursor, ...filters }, setParams] = useQueryStates(requestsParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next }));
  const filter = toRequestFilter(filters);
  const canBe = canBeRequestId(filters.id);
  const query = apiRequestsQuery({ ...filter, ...compact({ cursor }) });
  const list = useQuery({ ...query, enabled: canBe });
  const isFiltered = Object.keys(filter).length > 0;
  const setFilters = useCallback(
    ({ id, ...next }: Partial<RequestFilters>) =>
      void setParams(
        { ...next, ...(id !== undefined && { id }), cursor: null },
        { history: id === undefined ? "push" : "replace" },
      ),
    [setParams],
  );
  const none = (
    <EmptyState
      title={filters.id && !canBe ? "That is not a request id" : "No such request"}
      action={<Button onPress={() => setParams(NO_FILTERS)}>Show all requests</Button>}
    >
      {filters.id
        ? "The id is req_ and 26 letters and digits, as an answer has it in request_id and in X-Request-Id."
        : null}
    </EmptyState>
  );
  if (list.data?.data.length === 0 && !isFiltered && cursor === null && !list.isPlaceholderData) return firstUse;
  return (
    <>
      <FilterTabs
        label="Show requests"
        tabs={TABS}
        value={filters.status}
        onChange={(status) => setParams({ status, cursor: null })}
      />
      <RequestFilterFields value={filters} onChange={setFilters} />
      <div className="border-t">
        {canBe ? (
          <PagedTable
            list={list}
            fault="The requests can’t be shown."
            caption="Requests"
            columns={requestColumns}
            rowId={(row) => row.id}
            empty={none}
            skeleton={{ columns: 7 }}
            paging={paging}
            onFirstPage={() => setParams({ cursor: null })}
            noun={{ one: "request", many: "requests" }}
            request={query.meta?.request}
          />
        ) : (
          none
        )}
      </div>
    </>
  );
}
