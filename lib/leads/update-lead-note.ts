import { updateLeadNote as updateRow } from "@/db/queries/lead-entries";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { LEAD_ENTRY_ETAG, type LeadEntry } from "@/lib/contract/lead-entries";
import { ownNote } from "./own-note";

type UpdateLeadNote = { leadId: string; entryId: string; text: string; ifMatch?: string[] | null };

export async function updateLeadNote(ctx: Ctx, { leadId, entryId, text, ifMatch }: UpdateLeadNote): Promise<LeadEntry> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId), id: fromTypeId("entry", entryId) };
  return ctx.write(async (tx) => {
    const note = await ownNote(tx, ctx, f);
    requireMatch(ifMatch, etagOf(note, LEAD_ENTRY_ETAG));
    if (text === note.text) return note;
    await updateRow(tx, { ...f, text });
    return ownNote(tx, ctx, f);
  });
}
