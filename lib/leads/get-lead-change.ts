import { findLeadChange } from "@/db/queries/lead-changes";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { LeadChange } from "@/lib/contract/lead-changes";
import { toLeadChange } from "@/lib/present/to-lead-change";

export async function getLeadChange(ctx: Ctx, { changeId }: { changeId: string }): Promise<LeadChange> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const row = await findLeadChange(conn, { workspaceId, changeId: fromTypeId("change", changeId) });
  if (!row) throw notFound("change");
  return toLeadChange(row);
}
