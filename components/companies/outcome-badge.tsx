import type { Result } from "@/lib/contract/results";
import { Badge } from "../ui/badge";

type Outcome = Result["outcome"];

export const OUTCOME_NAMES: Record<Outcome, string> = { new: "New", duplicate: "Lead already" };

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={outcome === "new" ? "accent" : "neutral"}>{OUTCOME_NAMES[outcome]}</Badge>;
}
