import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type AuditListFilter = { target_id?: string; cursor?: string };

export const auditEventsQuery = (filter: AuditListFilter) =>
  queryOptions({
    queryKey: ["audit-events", filter],
    ...listRequest("listAuditEvents", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });
