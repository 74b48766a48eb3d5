import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { Lead, LeadDetail } from "@/lib/contract/leads";
import type { Saver, Stored } from "./saver";

/** What the team says of a lead. */
export type LeadForm = {
  status: LeadStatus;
  ownerId: string | null;
  tags: readonly string[];
  notes: string;
  nextStep: string;
  /** As `2026-01-31`; empty for none. */
  nextStepOn: string;
};

/** A lead of a list, or one that was read by itself. */
export type KnownLead = Lead & Partial<Pick<LeadDetail, "last_changes">>;
export type LeadSaver = Saver<LeadForm, KnownLead>;

/** `etag` is null of a lead that is known from a list: it is read by itself before anything of it is sent. */
export function toStoredLead({ lead, etag }: { lead: KnownLead; etag: string | null }): Stored<LeadForm, KnownLead> {
  const { status, owner, tags, notes, next_step, next_step_on } = lead;
  const said = { notes: notes ?? "", nextStep: next_step ?? "", nextStepOn: next_step_on ?? "" };
  const value = { status, ownerId: owner?.id ?? null, tags, ...said };
  return { value, tag: etag, at: lead.updated_at, object: lead };
}
