import type { Run } from "@/lib/contract/runs";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";

export function NoResults({ run, isLive }: { run: Run; isLive: boolean }) {
  if (isLive) return <EmptyState title="No results yet">The first ones appear here by themselves.</EmptyState>;
  return (
    <EmptyState
      title="This run brought no results"
      action={<ButtonLink href={`/workflows/${run.workflow_id}/edit`}>Change the criteria</ButtonLink>}
    >
      {run.counts.found === 0
        ? "Look in more places, or for other categories."
        : "The counts above say where every company went."}
    </EmptyState>
  );
}
