import type { LeadChange } from "@/lib/contract/lead-changes";
import { counted, formatCount } from "../ui/intl";

export function stateWords({ status, status_reason, total, processed, changed, undone_by }: LeadChange): string {
  if (status === "queued") return "Waiting for a worker";
  if (status === "running") {
    return total === null ? "Counting" : `${formatCount(processed)} of ${counted(total, "lead", "leads")}`;
  }
  const done =
    total === null || total === changed
      ? `${counted(changed, "lead", "leads")} changed`
      : `${formatCount(changed)} of ${counted(total, "lead", "leads")} changed`;
  if (status === "failed") return `Failed. ${status_reason ?? ""} ${done}.`;
  if (status === "cancelled") return `Cancelled; ${done}`;
  return undone_by ? `${done}, and taken back` : done;
}
