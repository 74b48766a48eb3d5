import { deleteLeadNote as deleteRow } from "@/db/queries/lead-entries";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { fromTypeId } from "@/lib/base/ids";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import { ownNote } from "./own-note";

/** Answers with the note as it was. */
export async function deleteLeadNote(
  ctx: Ctx,
  { leadId, entryId }: { leadId: string; entryId: string },
): Promise<LeadEntry> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId), id: fromTypeId("entry", entryId) };
  return ctx.write(async (tx) => {
    const note = await ownNote(tx, ctx, f);
    await deleteRow(tx, f);
    return note;
  });
}
