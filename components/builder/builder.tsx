"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { workflowQuery } from "@/lib/client/workflows";
import { seen } from "@/lib/contract/seen";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import type { Workflow } from "@/lib/contract/workflows";
import { SaveMark } from "../saving/save-mark";
import { useCanWrite } from "../shell/me";
import { PageHeader } from "../ui/page-header";
import { part } from "../ui/part";
import { toast } from "../ui/toast";
import { useWorkflowActions } from "../workflows/use-workflow-actions";
import { BuilderButtons } from "./builder-buttons";
import { BuilderNotices } from "./builder-notices";
import { CriteriaForm } from "./criteria-form";
import { FieldConflict } from "./field-conflict";
import { NotLiveBar } from "./not-live-bar";
import { Outline } from "./outline";
import { PreviewCount } from "./preview-count";
import { PreviewPane } from "./preview-pane";
import { CountsContext } from "./removed";
import { RunCriteriaNotice } from "./run-criteria-notice";
import { useBuilder } from "./use-builder";
import { useDraftActions } from "./use-draft-actions";
import { useKeys } from "./use-keys";
import { usePreview } from "./use-preview";
import { useRunCriteria } from "./use-run-criteria";
import { useTheirChanges } from "./use-their-changes";

const DryRunDialog = part(() => import("./dry-run-dialog").then((file) => file.DryRunDialog));
const RunChoiceDialog = part(() => import("./run-choice-dialog").then((file) => file.RunChoiceDialog));

type Props = { workflow: Workflow; draft: WorkflowDraft; etag: string; names: Record<string, string> };

export function Builder({ workflow, draft, etag, names }: Props) {
  const builder = useBuilder({ draft, etag });
  const { saver, state, stored, name, criteria, undo } = builder;
  const { status } = useQuery({ ...workflowQuery(workflow.id), initialData: workflow }).data;
  const drafts = useDraftActions(builder);
  const theirs = useTheirChanges(state);
  const [dialog, setDialog] = useState<"dry-run" | "run" | null>(null);
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const ofRun = useRunCriteria(workflow.id, builder);
  const shown = ofRun?.criteria ?? criteria;
  const preview = usePreview(shown);
  const actions = useWorkflowActions();
  const canWrite = useCanWrite();
  const isBlocked = status === "paused" || status === "archived";

  async function saved(): Promise<WorkflowDraft | null> {
    if (await saver.flush()) return saver.snapshot().stored.object.draft;
    toast.error("Your last changes are not saved", { description: "Save them, then run." });
    return null;
  }
  function start(): void {
    setDialog(null);
    actions.run({ id: workflow.id, name });
  }
  async function run() {
    if (!canWrite || isBlocked || actions.isStarting) return;
    const known = await saved();
    if (known && known.changes.length > 0) setDialog("run");
    else if (known) start();
  }
  async function dryRun() {
    if (await saved()) setDialog("dry-run");
  }
  async function publish() {
    const published = await drafts.publish();
    if (!published) return;
    const description = isBlocked ? `It runs again once it is not ${status}.` : "The next run has it.";
    toast.success(`Published as revision ${published.revision}`, { description });
  }
  useKeys({ run, undo: undo.undo, redo: undo.redo, save: () => void saver.flush() });

  const Chevron = isPreviewOpen ? ChevronDown : ChevronUp;
  return (
    <>
      <PageHeader
        title={seen(name) || "Untitled workflow"}
        parent={{ href: "/workflows", name: "Workflows" }}
        aside={<SaveMark status={state.status} onRetry={saver.retry} />}
        actions={
          canWrite ? (
            <BuilderButtons
              undo={undo}
              onDryRun={dryRun}
              onRun={run}
              isBlocked={isBlocked}
              isStarting={actions.isStarting}
            />
          ) : null
        }
      />
      <NotLiveBar draft={stored} canWrite={canWrite} actions={drafts} onPublish={publish} />
      {dialog === "dry-run" ? (
        <DryRunDialog
          workflowId={workflow.id}
          onClose={() => setDialog(null)}
          onRun={() => {
            setDialog(null);
            void run();
          }}
        />
      ) : null}
      {dialog === "run" ? (
        <RunChoiceDialog
          draft={stored}
          isPending={drafts.isPublishing || actions.isStarting}
          onClose={() => setDialog(null)}
          onRunLive={start}
          onPublishAndRun={async () => {
            if (await drafts.publish()) start();
          }}
        />
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div className="@container min-w-0 flex-1 md:scroll-pt-14 md:overflow-y-auto">
          <Outline criteria={shown} isAmiss={builder.isAmiss} />
          <div className="mx-auto max-w-[760px]">
            <BuilderNotices status={status} save={state.status} theirs={theirs} />
            {ofRun ? <RunCriteriaNotice of={ofRun} canWrite={canWrite} /> : null}
            <CountsContext value={preview}>
              <CriteriaForm
                // What a field holds of what is typed is not another criteria's.
                key={ofRun ? "run" : "draft"}
                name={name}
                onName={(next) => builder.change({ name: next })}
                criteria={shown}
                onChange={builder.changeCriteria}
                faultAt={builder.faultAt}
                isReadOnly={!canWrite || ofRun !== null}
                names={names}
                conflictAt={(field) => <FieldConflict field={field} builder={builder} actions={drafts} names={names} />}
              />
            </CountsContext>
          </div>
        </div>
        <div className="sticky bottom-14 z-10 flex max-h-[calc(100dvh-8rem)] flex-col border-t bg-canvas md:static md:max-h-[60%] lg:max-h-none lg:w-[45%] lg:border-s lg:border-t-0">
          <button
            type="button"
            aria-expanded={isPreviewOpen}
            aria-controls="preview"
            onClick={() => setPreviewOpen(!isPreviewOpen)}
            className="flex min-h-12 shrink-0 items-center justify-between gap-3 px-4 py-2 text-start outline-offset-[-2px] lg:hidden"
          >
            <PreviewCount {...preview} small />
            <Chevron aria-hidden className="size-4 shrink-0 text-ink-faint" />
          </button>
          <aside
            id="preview"
            aria-label="Preview"
            className={`min-h-0 flex-1 overflow-y-auto px-4 py-5 md:px-6 lg:block ${isPreviewOpen ? "border-t lg:border-t-0" : "hidden"}`}
          >
            <div className="mx-auto max-w-2xl lg:mx-0">
              <PreviewPane state={preview} criteria={shown} />
            </div>
          </aside>
        </div>
      </div>
    </>
  );
}
