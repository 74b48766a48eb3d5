"use client";
import type { ReactNode } from "react";
import { ColumnsButton } from "../data-table/columns-button";
import { knownColumns } from "../data-table/known-columns";
import { layoutOf } from "../data-table/table-layout";
import { useListLayout } from "../views/use-list-layout";
import { useListState } from "../views/use-list-state";
import { useViewActions } from "../views/use-view-actions";
import { ViewBar } from "../views/view-bar";
import { ViewNotices } from "../views/view-notices";
import type { ViewedList } from "../views/view-words";
import { allRunsColumns } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";
import { RunsTable } from "./runs-table";
import { allRunsGrammar } from "./search-params";

const KNOWN = knownColumns(allRunsColumns);
/** Off at first, so that what came of a run is in sight on a small screen too. */
const EXTRA = ["filtered", "excluded", "workflow_revision"];
const OWN = layoutOf(
  KNOWN.map(({ id }) => id).filter((id) => !EXTRA.includes(id)),
  KNOWN,
);
const LIST: ViewedList = { filters: [{ key: "status", label: "Status" }, ...RUN_FIELDS], own: OWN, known: KNOWN };

/** The runs of all workflows. */
export function AllRuns({ firstUse }: { firstUse: ReactNode }) {
  const list = useListState("runs", allRunsGrammar);
  const { state, viewed, set, go } = list;
  const actions = useViewActions(viewed);
  const layout = useListLayout(list, OWN, KNOWN);
  return (
    <RunsTable
      state={state}
      set={set}
      go={go}
      columns={allRunsColumns}
      layout={layout}
      views={<ViewBar viewed={viewed} actions={actions} all="All runs" />}
      actions={<ColumnsButton layout={layout} />}
      notices={<ViewNotices viewed={viewed} actions={actions} list={LIST} lostColumns={layout.lost} goneValues={[]} />}
      firstUse={firstUse}
    />
  );
}
