"use client";
import { useQuery } from "@tanstack/react-query";
import { dryRunQuery } from "@/lib/client/preview";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { counted } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { PreviewSamples } from "./preview-samples";
import { PreviewStrip } from "./preview-strip";

type Props = { workflowId: string; onClose: () => void; onRun: () => void };

/** The first results that a run of the saved workflow would have; nothing of it is kept. */
export function DryRunDialog({ workflowId, onClose, onRun }: Props) {
  const { data, error, refetch } = useQuery(dryRunQuery(workflowId));
  return (
    <Dialog title="Dry run" isOpen onClose={onClose}>
      <p className="text-ink-soft">What a run would find first, worked out by the run’s own query. Nothing is kept.</p>
      {error ? <ErrorNote error={error} what="The dry run failed." onRetry={() => refetch()} /> : null}
      {data ? (
        <>
          <p className="text-base">{counted(data.counts.new, "new lead", "new leads")} would come out of a run now.</p>
          <PreviewStrip counts={data.counts} />
          <PreviewSamples samples={data.samples} />
        </>
      ) : error ? null : (
        <div className="flex flex-col gap-2" aria-busy>
          <Skeleton className="h-4 w-48" />
          <Skeleton className="h-64 w-full" />
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose}>Close</Button>
        <Button look="primary" onPress={onRun}>
          Run now
        </Button>
      </DialogActions>
    </Dialog>
  );
}
