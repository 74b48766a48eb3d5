import { findLeadEntry, insertLeadEntry } from "@/db/queries/lead-entries";
import { hasLead } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, newId } from "@/lib/base/ids";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import { toLeadEntry } from "@/lib/present/to-lead-entry";

export async function createLeadNote(ctx: Ctx, { leadId, text }: { leadId: string; text: string }): Promise<LeadEntry> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId), id: newId() };
  return ctx.write(async (tx) => {
    if (!(await hasLead(tx, f))) throw notFound("lead");
    const key = actor.key ? { id: actor.key.id, name: actor.key.name } : null;
    await insertLeadEntry(tx, { ...f, kind: "note", userId: actor.userId, key, text });
    const row = await findLeadEntry(tx, f);
    if (!row) throw new Error("the note was just made");
    return toLeadEntry(row, new Map());
  });
}
