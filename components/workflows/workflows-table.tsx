"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { besideList } from "@/lib/client/count-query";
import { workflowCountQuery, workflowsQuery, workflowValuesQuery } from "@/lib/client/workflows";
import { chosenOf } from "../data-table/chosen-of";
import { ColumnsButton } from "../data-table/columns-button";
import { FilterBar } from "../data-table/filter-bar";
import type { FilteredEmpty as Empty } from "../data-table/filtered-empty";
import { filtersOf } from "../data-table/filters-of";
import { PagedTable } from "../data-table/paged-table";
import { useChosenNames } from "../data-table/use-chosen-names";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { FilterTabs } from "../ui/filter-tabs";
import { part } from "../ui/part";
import { SearchField } from "../ui/search-field";
import { useListLayout } from "../views/use-list-layout";
import { useListState } from "../views/use-list-state";
import { useViewActions } from "../views/use-view-actions";
import { ViewBar } from "../views/view-bar";
import { ViewNotices } from "../views/view-notices";
import type { ViewedList } from "../views/view-words";
import {
  toWorkflowFilter,
  WORKFLOW_TABS,
  type WorkflowFilterKey,
  workflowsGrammar,
  workflowsParams,
} from "./search-params";
import { OWN_LAYOUT, WORKFLOW_COLUMNS, workflowColumns } from "./workflow-columns";
import { WORKFLOW_FIELDS, workflowValuesOf } from "./workflow-fields";
import { STATE_LOOKS } from "./workflow-status";

const FilteredEmpty = part(() =>
  import("../data-table/filtered-empty").then((file) => file.FilteredEmpty),
) as typeof Empty;

const NAME_MAX = 80;
const TABS = [
  { value: null, name: "All" },
  ...WORKFLOW_TABS.map((value) => ({ value, name: STATE_LOOKS[value].name })),
];
const LIST: ViewedList = {
  filters: [{ key: "q", label: "Name" }, { key: "status", label: "Status" }, ...WORKFLOW_FIELDS],
  own: OWN_LAYOUT,
  known: WORKFLOW_COLUMNS,
};

/** `firstUse` takes the list's place while the workspace has no workflow at all. */
export function WorkflowsTable({ firstUse }: { firstUse: ReactNode }) {
  const workflows = useListState("workflows", workflowsGrammar);
  const { viewed, set: setState, go } = workflows;
  const { q, cursor, status, owner, schedule } = workflows.state;
  const values = { status, owner, schedule };
  const actions = useViewActions(viewed);
  const layout = useListLayout(workflows, OWN_LAYOUT, WORKFLOW_COLUMNS);
  const paging = usePaging(cursor, (next) => go({ cursor: next }));
  const filter = toWorkflowFilter({ q, ...values });
  const isFiltered = Object.keys(filter).length > 0;
  const query = workflowsQuery({ ...filter, ...compact({ cursor }) });
  const list = useQuery(query);
  const { data: total } = useQuery(besideList(workflowCountQuery(filter)));
  const { state: _, ...beside } = filter;
  const states = useQuery(workflowValuesQuery("state", beside)).data?.values;
  const chosen = chosenOf(values);
  const from = workflowValuesOf(filter);
  const names = useChosenNames(WORKFLOW_FIELDS, chosen, from);
  const search = useCallback((next: string) => setState({ q: next }, { history: "replace" }), [setState]);

  function set(change: Partial<Record<WorkflowFilterKey | "q", string | null>>) {
    setState(filtersOf(workflowsParams, change));
  }
  function countOf(tab: (typeof TABS)[number]["value"]): number | undefined {
    const ofTab = states?.filter(({ value }) => tab === null || value === tab);
    return ofTab?.reduce((sum, { count }) => sum + count, 0);
  }
  if (list.data?.data.length === 0 && !isFiltered && cursor === null && !list.isPlaceholderData) return firstUse;
  const active = [
    ...(filter.q ? [{ key: "q" as const, name: `Name “${filter.q}”` }] : []),
    ...(values.status ? [{ key: "status" as const, name: `Status ${STATE_LOOKS[values.status].name}` }] : []),
    ...WORKFLOW_FIELDS.filter(({ key }) => values[key] !== null).map(({ key, label }) => ({
      key,
      name: `${label} ${names[key]}`,
    })),
  ];
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <FilterTabs
          label="Show workflows"
          tabs={TABS.map((tab) => ({ ...tab, count: countOf(tab.value) }))}
          value={values.status}
          onChange={(status) => set({ status })}
        />
        <div className="flex flex-wrap items-center gap-2 px-4 py-1 md:px-5">
          <ViewBar viewed={viewed} actions={actions} all="All workflows" />
          <div className="flex grow max-sm:order-last max-sm:basis-full">
            <SearchField
              label="Search workflows by name"
              placeholder="Name"
              lengthMax={NAME_MAX}
              value={q}
              onChange={search}
            />
          </div>
          <FilterBar fields={WORKFLOW_FIELDS} value={chosen} from={from} onChange={set} />
          <ColumnsButton layout={layout} />
        </div>
      </div>
      <ViewNotices viewed={viewed} actions={actions} list={LIST} lostColumns={layout.lost} goneValues={[]} />
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The workflows can’t be shown."
          caption="Workflows"
          columns={workflowColumns}
          layout={layout}
          rowId={(row) => row.id}
          empty={
            <FilteredEmpty
              title="No workflow is like that"
              filters={active.map((one) => ({
                ...one,
                without: workflowCountQuery(toWorkflowFilter({ q, ...values, [one.key]: one.key === "q" ? "" : null })),
              }))}
              noun={{ one: "workflow", many: "workflows" }}
              onRemove={(key) => set({ [key]: null })}
              onClear={() => set({ q: null, status: null, owner: null, schedule: null })}
            />
          }
          skeleton={{ columns: 6 }}
          paging={paging}
          total={total}
          onFirstPage={() => go({ cursor: null })}
          noun={{ one: "workflow", many: "workflows" }}
          request={query.meta?.request}
        />
      </div>
    </>
  );
}
