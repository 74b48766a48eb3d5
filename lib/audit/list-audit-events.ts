import { type AuditEventRow, selectAuditEvents } from "@/db/queries/audit-events";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { toTypeId } from "@/lib/base/ids";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import { toDate } from "@/lib/base/to-date";
import { ACCOUNT_ACTIONS } from "@/lib/contract/account-actions";
import { OPERATIONS } from "@/lib/contract/all";
import type { AuditEvent, AuditFilter } from "@/lib/contract/audit-events";
import { OPERATOR_ACTIONS } from "@/lib/contract/operator-actions";
import type { Page } from "@/lib/contract/page";

/** What is done on a page before there is anybody to ask as, or by who runs Prospector. */
const ELSEWHERE: [string, string][] = [
  ["joinWorkspace", "Join the workspace by an invitation"],
  ...Object.entries(OPERATOR_ACTIONS),
];

const SUMMARIES = new Map<string, string>([
  ...OPERATIONS.map(({ name, summary }): [string, string] => [name, summary]),
  ...Object.entries(ACCOUNT_ACTIONS),
  ...ELSEWHERE,
]);

function toAuditEvent(row: AuditEventRow): AuditEvent {
  const { keyId, keyName, targetId } = row;
  return {
    id: toTypeId("audit", row.id),
    object: "audit_event",
    created_at: row.createdAt.toISOString(),
    action: row.action,
    summary: SUMMARIES.get(row.action) ?? row.action,
    actor: {
      id: toTypeId("user", row.userId),
      name: row.userName,
      email: row.userEmail,
      key: keyId === null ? null : { id: toTypeId("key", keyId), name: keyName ?? "" },
    },
    target: targetId === null ? null : { id: targetId, name: row.targetName },
    changes: row.changes,
    request_id: row.requestId,
  };
}

export async function listAuditEvents(
  ctx: Ctx,
  { limit, cursor, ...filter }: AuditFilter & { limit: number; cursor?: string | undefined },
): Promise<Page<AuditEvent>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn, actor } = ctx;
  const list = { workspaceId, secret, list: "audit-events", filter };
  const rows = await selectAuditEvents(conn, {
    workspaceId,
    action: filter.action,
    targetId: filter.target_id,
    createdAfter: toDate(filter.created_after),
    createdBefore: toDate(filter.created_before),
    own: actor.role === "owner" ? undefined : { actions: Object.keys(ACCOUNT_ACTIONS), userId: actor.userId },
    before: decodeIdCursor(list, cursor),
    take: limit + 1,
  });
  return pageById(list, rows, limit, toAuditEvent);
}
