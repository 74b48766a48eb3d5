import { findLeadEntry } from "@/db/queries/lead-entries";
import { hasLead } from "@/db/queries/leads";
import { selectUserNames } from "@/db/queries/user-names";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import { ownersIn, toLeadEntry } from "@/lib/present/to-lead-entry";

export async function getLeadEntry(
  ctx: Ctx,
  { leadId, entryId }: { leadId: string; entryId: string },
): Promise<LeadEntry> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId), id: fromTypeId("entry", entryId) };
  if (!(await hasLead(conn, f))) throw notFound("lead");
  const row = await findLeadEntry(conn, f);
  if (!row) throw notFound("entry");
  return toLeadEntry(row, await selectUserNames(conn, ownersIn(row)));
}
