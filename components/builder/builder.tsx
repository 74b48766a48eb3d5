"use client";
import { ChevronDown, ChevronUp, FlaskConical, Play } from "lucide-react";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useState } from "react";
import type { Criteria } from "@/lib/contract/criteria";
import type { Workflow } from "@/lib/contract/workflows";
import { useCanWrite } from "../shell/me";
import { ReadOnlyNote } from "../shell/read-only-note";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { useWorkflowActions } from "../workflows/use-workflow-actions";
import { CriteriaForm } from "./criteria-form";
import type { Draft } from "./draft";
import { PreviewCount } from "./preview-count";
import { PreviewPane } from "./preview-pane";
import { SaveMark } from "./save-mark";
import { useAutosave } from "./use-autosave";
import { usePreview } from "./use-preview";

const DryRunDialog = dynamic(() => import("./dry-run-dialog").then((file) => file.DryRunDialog));

export function Builder({ workflow, names }: { workflow: Workflow; names: Record<string, string> }) {
  const [draft, setDraft] = useState<Draft>({ name: workflow.name, criteria: workflow.criteria });
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const [isDryRunning, setDryRunning] = useState(false);
  const { state, flush, faultAt } = useAutosave(workflow, draft);
  const preview = usePreview(draft.criteria);
  const actions = useWorkflowActions();
  const canWrite = useCanWrite();
  const isBlocked = workflow.status === "paused" || workflow.status === "archived";

  const change = useCallback((part: Partial<Criteria>) => {
    setDraft((before) => ({ ...before, criteria: { ...before.criteria, ...part } }));
  }, []);
  async function dryRun() {
    if (await flush()) setDryRunning(true);
  }
  async function run() {
    if (canWrite && !isBlocked && !actions.isStarting && (await flush()))
      actions.run({ id: workflow.id, name: draft.name });
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  const Chevron = isPreviewOpen ? ChevronDown : ChevronUp;
  return (
    <>
      <PageHeader
        title={draft.name.trim() || "Untitled workflow"}
        parent={{ href: "/workflows", name: "Workflows" }}
        aside={<SaveMark state={state} />}
        actions={
          canWrite ? (
            <>
              <Button onPress={dryRun}>
                <FlaskConical aria-hidden className="size-3.5" />
                <span className="max-sm:sr-only">Dry run</span>
              </Button>
              <Button
                look="primary"
                isDisabled={isBlocked}
                isPending={actions.isStarting}
                onPress={run}
                aria-keyshortcuts="Control+Enter Meta+Enter"
              >
                <Play aria-hidden className="size-3.5" />
                Run now
              </Button>
            </>
          ) : null
        }
      />
      {isDryRunning ? (
        <DryRunDialog
          workflowId={workflow.id}
          onClose={() => setDryRunning(false)}
          onRun={() => {
            setDryRunning(false);
            void run();
          }}
        />
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div className="min-w-0 flex-1 md:overflow-y-auto">
          <div className="mx-auto max-w-[760px]">
            <div className="flex flex-col gap-3 px-4 pt-4 empty:hidden md:px-6">
              <ReadOnlyNote cannot="change workflows" />
              {isBlocked ? (
                <Notice>
                  This workflow is {workflow.status}, so it can’t be run. Resume it from its menu in the list of
                  workflows.
                </Notice>
              ) : null}
              {state.error && !state.isSaving ? (
                <Notice
                  tone="danger"
                  action={
                    <Button size="sm" onPress={() => flush()}>
                      Save again
                    </Button>
                  }
                >
                  Your last changes are not saved. {state.error.message}
                </Notice>
              ) : null}
            </div>
            <CriteriaForm
              name={draft.name}
              onName={(name) => setDraft((before) => ({ ...before, name }))}
              criteria={draft.criteria}
              onChange={change}
              faultAt={faultAt}
              isReadOnly={!canWrite}
              names={names}
            />
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
              <PreviewPane state={preview} criteria={draft.criteria} />
            </div>
          </aside>
        </div>
      </div>
    </>
  );
}
