import { type ApiRequestRow, selectApiRequests } from "@/db/queries/api-requests";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import { toDate } from "@/lib/base/to-date";
import type { ApiRequest, ApiRequestFilter } from "@/lib/contract/api-requests";
import type { Page } from "@/lib/contract/page";

function toApiRequest(row: ApiRequestRow): ApiRequest {
  const id = toTypeId("request", row.id);
  return {
    id,
    object: "api_request",
    created_at: row.createdAt.toISOString(),
    request_id: id,
    method: row.method,
    path: row.path,
    operation: row.operation,
    status: row.status,
    error_code: row.errorCode,
    duration_ms: row.durationMs,
    key: { id: toTypeId("key", row.keyId), name: row.keyName ?? "" },
    user_agent: row.userAgent,
  };
}

/** "4xx" is a class, "404" one status of it. */
function toStatus(status: string | undefined): { statusClass?: number; status?: number } {
  if (status === undefined) return {};
  return { statusClass: Number(status[0]), ...(!status.endsWith("xx") && { status: Number(status) }) };
}

export async function listApiRequests(
  ctx: Ctx,
  { limit, cursor, ...filter }: ApiRequestFilter & { limit: number; cursor?: string | undefined },
): Promise<Page<ApiRequest>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "api-requests", filter };
  const rows = await selectApiRequests(conn, {
    workspaceId,
    id: filter.request_id && fromTypeId("request", filter.request_id),
    keyId: filter.key_id && fromTypeId("key", filter.key_id),
    operation: filter.operation,
    ...toStatus(filter.status),
    createdAfter: toDate(filter.created_after),
    createdBefore: toDate(filter.created_before),
    before: decodeIdCursor(list, cursor),
    take: limit + 1,
  });
  return pageById(list, rows, limit, toApiRequest);
}
