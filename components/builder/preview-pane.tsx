"use client";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "@/lib/client/directory";
import type { Criteria } from "@/lib/contract/criteria";
import type { Source } from "@/lib/contract/directory";
import { ErrorNote } from "../data-table/error-note";
import { Notice } from "../ui/notice";
import { PreviewCount } from "./preview-count";
import { PreviewSamples } from "./preview-samples";
import { PreviewStrip } from "./preview-strip";
import { previewWarnings } from "./preview-warnings";
import type { PreviewState } from "./use-preview";

const NO_SOURCES: Source[] = [];

export function PreviewPane({ state, criteria }: { state: PreviewState; criteria: Criteria }) {
  const sources = useQuery(sourcesQuery()).data ?? NO_SOURCES;
  const { preview, error, isStale, refetch } = state;
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 className="mb-1 font-medium text-ink-soft text-xs">Preview</h2>
        <PreviewCount {...state} />
      </div>
      {error && !state.isUpdating ? (
        <ErrorNote error={error} what="The preview failed. You can still save and run." onRetry={() => refetch()} />
      ) : null}
      {preview ? (
        <div className={`flex flex-col gap-5 transition-opacity ${isStale ? "opacity-60" : ""}`}>
          <PreviewStrip counts={preview.counts} />
          {previewWarnings(preview, criteria, sources).map((warning) => (
            <Notice key={warning} tone="warning">
              {warning}
            </Notice>
          ))}
          <PreviewSamples samples={preview.samples} />
        </div>
      ) : null}
    </div>
  );
}
