import type { LeadStatus as Status } from "@/lib/contract/lead-statuses";
import { Badge, type Tone } from "../ui/badge";

export const STATUS_NAMES: Record<Status, string> = {
  new: "New",
  contacted: "Contacted",
  qualified: "Qualified",
  customer: "Customer",
  unqualified: "Unqualified",
};

const TONES: Record<Status, Tone> = {
  new: "neutral",
  contacted: "accent",
  qualified: "warning",
  customer: "positive",
  unqualified: "neutral",
};

export function LeadStatus({ status }: { status: Status }) {
  return <Badge tone={TONES[status]}>{STATUS_NAMES[status]}</Badge>;
}
