import type { WorkflowStatus } from "@/lib/contract/workflows";
import { Badge, type Tone } from "../ui/badge";

const LOOKS: Record<WorkflowStatus, { name: string; tone: Tone }> = {
  draft: { name: "Draft", tone: "neutral" },
  active: { name: "Active", tone: "positive" },
  paused: { name: "Paused", tone: "warning" },
  archived: { name: "Archived", tone: "neutral" },
};

export function WorkflowStatusBadge({ status }: { status: WorkflowStatus }) {
  const { name, tone } = LOOKS[status];
  return <Badge tone={tone}>{name}</Badge>;
}
