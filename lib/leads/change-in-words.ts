import type { LeadChangeSet } from "@/lib/contract/lead-changes";

/** `owner` is what the new one is called, where there is one. */
export function changeInWords({ status, owner_id, add_tags, remove_tags }: LeadChangeSet, owner: string): string {
  const parts = [
    status && `status ${status}`,
    owner_id !== undefined && (owner_id === null ? "no owner" : `owner ${owner}`),
    add_tags && `tagged ${add_tags.join(", ")}`,
    remove_tags && `no longer tagged ${remove_tags.join(", ")}`,
  ];
  const text = parts.filter(Boolean).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
