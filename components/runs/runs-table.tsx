"use client";
import { useQuery } from "@tanstack/react-query";
import type { ColumnDef } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { besideList } from "@/lib/client/count-query";
import { isLive } from "@/lib/client/run-status";
import { allRunsQuery, runCountQuery, runsQuery, runValuesQuery } from "@/lib/client/runs";
import type { Run, RunStatus } from "@/lib/contract/runs";
import { chosenOf } from "../data-table/chosen-of";
import type { Features } from "../data-table/features";
import { FilterBar } from "../data-table/filter-bar";
import type { FilteredEmpty as Empty } from "../data-table/filtered-empty";
import { filtersOf } from "../data-table/filters-of";
import { PagedTable } from "../data-table/paged-table";
import { useChosenNames } from "../data-table/use-chosen-names";
import { usePaging } from "../data-table/use-paging";
import type { LayoutControl } from "../data-table/use-table-layout";
import { compact } from "../ui/compact";
import { FilterTabs } from "../ui/filter-tabs";
import { part } from "../ui/part";
import { RUN_FIELDS, runValuesOf } from "./run-fields";
import { type RunFilterKey, type RunFilterValues, runsParams, toRunFilter } from "./search-params";

const FilteredEmpty = part(() =>
  import("../data-table/filtered-empty").then((file) => file.FilteredEmpty),
) as typeof Empty;

const TABS = [
  { value: null, name: "All" },
  { value: "running", name: "Running" },
  { value: "succeeded", name: "Succeeded" },
  { value: "partial", name: "Partly done" },
  { value: "failed", name: "Failed" },
  { value: "cancelled", name: "Cancelled" },
] as const;
const NONE = { status: null, workflow: null, trigger: null, person: null, asked: null };

type Props = {
  state: RunFilterValues & { cursor: string | null };
  /** Other runs. */
  set: (change: RunChange) => void;
  go: (change: { cursor: string | null }) => void;
  workflowId?: string;
  columns: ColumnDef<Features, Run>[];
  layout?: LayoutControl;
  /** Before the filters. */
  views?: ReactNode;
  /** Behind them. */
  actions?: ReactNode;
  notices?: ReactNode;
  firstUse: ReactNode;
};
type RunChange = { [Key in RunFilterKey]?: RunFilterValues[Key] | null };

/** The runs of one workflow, or of all. */
export function RunsTable({
  state,
  set: setState,
  go,
  workflowId,
  columns,
  layout,
  views,
  actions,
  notices,
  firstUse,
}: Props) {
  const { cursor, status, workflow, trigger, person, asked } = state;
  const values = { status, workflow, trigger, person, asked };
  const paging = usePaging(cursor, (next) => go({ cursor: next }));
  const filters = { ...values, workflow: workflowId ?? values.workflow };
  const filter = toRunFilter(filters);
  const { workflow_id: _, ...ofWorkflow } = filter;
  const page = compact({ cursor });
  const query = workflowId ? runsQuery(workflowId, { ...ofWorkflow, ...page }) : allRunsQuery({ ...filter, ...page });
  const list = useQuery(query);
  const { data: total } = useQuery(besideList(runCountQuery(filter)));
  const states = useQuery(runValuesQuery("status", toRunFilter({ ...filters, status: null }))).data?.values;
  const fields = workflowId ? RUN_FIELDS.filter(({ key }) => key !== "workflow") : RUN_FIELDS;
  const chosen = chosenOf(values);
  const from = runValuesOf(filter);
  const names = useChosenNames(fields, chosen, from);
  const isFiltered = Object.values(values).some((value) => value !== null);

  function set(change: Partial<Record<RunFilterKey, string | null>>) {
    setState(filtersOf(runsParams, change));
  }
  function countOf(tab: (typeof TABS)[number]["value"]): number | undefined {
    const ofTab = states?.filter(
      ({ value }) => tab === null || (tab === "running" ? isLive(value as RunStatus) : value === tab),
    );
    return ofTab?.reduce((sum, { count }) => sum + count, 0);
  }
  if (list.data?.data.length === 0 && !isFiltered && cursor === null && !list.isPlaceholderData) return firstUse;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <FilterTabs
          label="Show runs"
          tabs={TABS.map((tab) => ({ ...tab, count: countOf(tab.value) }))}
          value={values.status}
          onChange={(status) => set({ status })}
        />
        <div className="flex flex-wrap items-center gap-2 px-4 py-1 md:px-5">
          {views}
          <FilterBar fields={fields} value={chosen} from={from} onChange={set} />
          {actions}
        </div>
      </div>
      {notices}
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The runs can’t be shown."
          caption="Runs"
          columns={columns}
          layout={layout}
          rowId={(row) => row.id}
          empty={
            <FilteredEmpty
              title="No such runs"
              filters={[
                ...TABS.filter(({ value }) => value !== null && value === values.status).map(({ name }) => ({
                  key: "status" as const,
                  name: `Status ${name}`,
                })),
                ...fields
                  .filter(({ key }) => values[key] !== null)
                  .map(({ key, label }) => ({ key, name: `${label} ${names[key]}` })),
              ].map((one) => ({ ...one, without: runCountQuery(toRunFilter({ ...filters, [one.key]: null })) }))}
              noun={{ one: "run", many: "runs" }}
              onRemove={(key) => set({ [key]: null })}
              onClear={() => set(NONE)}
            />
          }
          skeleton={{ columns: 7 }}
          paging={paging}
          total={total}
          onFirstPage={() => go({ cursor: null })}
          noun={{ one: "run", many: "runs" }}
          request={query.meta?.request}
        />
      </div>
    </>
  );
}
