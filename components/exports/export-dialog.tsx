"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createExportMutation } from "@/lib/client/exports";
import { newIntent } from "@/lib/client/intent";
import type { CreateExport, ExportFormat } from "@/lib/contract/exports";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog, DialogActions } from "../ui/dialog";
import { RadioGroup } from "../ui/radio-group";
import { FORMAT_NAMES } from "./format-names";
import { RecentExports } from "./recent-exports";

type WithoutFormat<T> = T extends unknown ? Omit<T, "format"> : never;
/** What is exported, in the API's words and in the reader's. `columns` of the request are those that the list shows. */
export type ExportedSet = { request: WithoutFormat<CreateExport>; words: string };

const FORMATS = [
  { value: "csv", name: FORMAT_NAMES.csv, hint: "A table for any tool, of any size." },
  { value: "csv_excel", name: FORMAT_NAMES.csv_excel, hint: "The same with a mark that lets Excel read every letter." },
  { value: "xlsx", name: FORMAT_NAMES.xlsx, hint: "A sheet (.xlsx) of up to 1,048,575 rows." },
  { value: "ndjson", name: FORMAT_NAMES.ndjson, hint: "An object of the API on each line, with everything it says." },
] as const satisfies readonly { value: ExportFormat; name: string; hint: string }[];

export function ExportDialog({ set, onClose }: { set: ExportedSet; onClose: () => void }) {
  const [format, setFormat] = useState<ExportFormat>("csv");
  const create = useMutation(createExportMutation(useQueryClient()));
  const [isWhole, setWhole] = useState(false);
  const { columns } = set.request;
  const hasColumns = columns !== undefined && format !== "ndjson";
  function start() {
    const body: CreateExport = { ...set.request, format };
    if (!hasColumns || isWhole) delete body.columns;
    create.mutate({ body, intent: newIntent() });
  }
  return (
    <Dialog title={set.request.of === "results" ? "Export results" : "Export leads"} isOpen onClose={onClose}>
      <p className="text-ink-soft">{set.words}</p>
      <RadioGroup label="Format" items={FORMATS} value={format} onChange={setFormat} />
      {hasColumns ? (
        <Checkbox
          isSelected={isWhole}
          onChange={setWhole}
          hint="Ids, coordinates, the source and its licence among them."
        >
          All columns, not only the {columns.length} that the list shows
        </Checkbox>
      ) : null}
      {create.error ? <ErrorNote error={create.error} what="The export was not started." /> : null}
      <RecentExports newest={create.data?.id} />
      <DialogActions>
        <Button onPress={onClose}>Close</Button>
        <Button look="primary" isPending={create.isPending} onPress={start}>
          Export
        </Button>
      </DialogActions>
    </Dialog>
  );
}
