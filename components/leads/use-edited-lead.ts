"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type LeadSaver, toStoredLead } from "@/lib/client/lead-form";
import type { Lead } from "@/lib/contract/leads";

/** What is changed where a list's row shows it. */
export type EditedField = "status" | "ownerId" | "tags";

const neverChanges = () => () => undefined;
const nothing = () => null;

/** A lead of a list with what was said of it in its row: that is shown at once, and what is read anew is put under it. */
export function useEditedLead(lead: Lead) {
  const [saver, edit] = useState<LeadSaver | null>(null);
  const state = useSyncExternalStore(saver?.subscribe ?? neverChanges, saver?.snapshot ?? nothing, nothing);
  useEffect(() => {
    // The same may be known with more, where it was read by itself.
    if (saver && lead.updated_at > saver.snapshot().stored.at) saver.receive(toStoredLead({ lead, etag: null }));
  }, [saver, lead]);
  return { state, edit };
}
