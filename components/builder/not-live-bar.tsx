"use client";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { Button } from "../ui/button";
import { counted } from "../ui/intl";
import { ChangeList } from "./change-list";
import type { DraftActions } from "./use-draft-actions";

type Props = { draft: WorkflowDraft; canWrite: boolean; actions: DraftActions; onPublish: () => void };

/** What waits to be published; nothing where the criteria are those that runs have. */
export function NotLiveBar({ draft: { changes, conflicts }, canWrite, actions, onPublish }: Props) {
  if (changes.length === 0) return null;
  return (
    <section
      aria-label="Changes that are not live"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-accent-soft px-4 py-2 md:px-5"
    >
      <details className="min-w-0 flex-1">
        <summary className="min-h-6 cursor-pointer rounded-sm">
          <span className="font-medium">{counted(changes.length, "change", "changes")} not live</span>
          <span className="text-ink-soft max-sm:sr-only"> · runs use the criteria from before</span>
        </summary>
        <ChangeList changes={changes} />
      </details>
      {canWrite ? (
        <div className="flex gap-2">
          <Button size="sm" isDisabled={actions.isBusy} onPress={actions.discard}>
            Discard
          </Button>
          <Button
            size="sm"
            look="primary"
            isDisabled={conflicts.length > 0 || (actions.isBusy && !actions.isPublishing)}
            isPending={actions.isPublishing}
            onPress={onPublish}
          >
            Publish
          </Button>
        </div>
      ) : null}
    </section>
  );
}
