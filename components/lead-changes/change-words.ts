import type { LeadChange, LeadChangeSet } from "@/lib/contract/lead-changes";
import type { Member } from "@/lib/contract/members";
import { STATUS_NAMES } from "../leads/lead-status";
import { counted, formatCount } from "../ui/intl";

function ownerWords(id: string | null, members: readonly Member[]): string {
  if (id === null) return "owner taken away";
  const member = members.find((one) => one.id === id);
  return `owner ${member ? member.name || member.email : "set"}`;
}

function setWords({ status, owner_id, add_tags, remove_tags }: LeadChangeSet, members: readonly Member[]): string {
  const parts = [
    status && `status ${STATUS_NAMES[status]}`,
    owner_id !== undefined && ownerWords(owner_id, members),
    add_tags && `tagged ${add_tags.join(", ")}`,
    remove_tags && `no longer tagged ${remove_tags.join(", ")}`,
  ];
  const text = parts.filter(Boolean).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function nameOf({ set }: LeadChange, members: readonly Member[]): string {
  return set ? setWords(set, members) : "Taken back";
}

export function stateWords({ status, status_reason, total, processed, changed, undone_by }: LeadChange): string {
  if (status === "queued") return "Waiting for a worker";
  if (status === "running") {
    return total === null ? "Counting" : `${formatCount(processed)} of ${counted(total, "lead", "leads")}`;
  }
  const done = `${counted(changed, "lead", "leads")} changed`;
  if (status === "failed") return `Failed. ${status_reason ?? ""} ${done}.`;
  if (status === "cancelled") return `Cancelled; ${done}`;
  return undone_by ? `${done}, and taken back` : done;
}
