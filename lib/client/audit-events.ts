import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./call";
import { PAGE_ROWS } from "./page-size";

export type AuditListFilter = { target_id?: string; cursor?: string };

export const auditEventsQuery = (filter: AuditListFilter) =>
  queryOptions({
    queryKey: ["audit-events", filter],
    queryFn: ({ signal }) => call("listAuditEvents", { query: { limit: PAGE_ROWS, ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
