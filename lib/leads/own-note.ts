import type { Tx } from "@/db/client";
import { findLeadEntry, lockLeadNote } from "@/db/queries/lead-entries";
import { hasLead } from "@/db/queries/leads";
import type { Ctx } from "@/lib/access/actor";
import { AppError, notFound } from "@/lib/base/errors";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import { toLeadEntry } from "@/lib/present/to-lead-entry";

type NoteId = { workspaceId: string; leadId: string; id: string };

/** The actor's own note, which nobody else changes before the transaction ends; throws for a change and for others' notes. */
export async function ownNote(tx: Tx, { actor }: Ctx, f: NoteId): Promise<LeadEntry> {
  if (!(await hasLead(tx, f))) throw notFound("lead");
  const row = (await lockLeadNote(tx, f)) ? await findLeadEntry(tx, f) : undefined;
  if (!row) throw notFound("note");
  if (row.entry.userId !== actor.userId) {
    throw new AppError("insufficient_role", "Only who wrote a note may change it or delete it.");
  }
  return toLeadEntry(row, new Map());
}
