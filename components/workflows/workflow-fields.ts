import { workflowValuesQuery } from "@/lib/client/workflows";
import type { WorkflowFacet } from "@/lib/contract/workflows";
import type { FilterField, FilterValues } from "../data-table/filter-field";
import type { toWorkflowFilter, WorkflowFilterKey } from "./search-params";

type Key = Exclude<WorkflowFilterKey, "status">;
type WorkflowField = FilterField<Key> & { facet: WorkflowFacet };

/** The state is chosen by tabs. */
export const WORKFLOW_FIELDS: readonly WorkflowField[] = [
  { key: "owner", label: "Made by", facet: "created_by", isCoded: true },
  { key: "schedule", label: "Schedule", facet: "schedule" },
];
const FACETS = new Map(WORKFLOW_FIELDS.map(({ key, facet }) => [key, facet]));

const SCHEDULE_NAMES: Record<string, string> = {
  daily: "Daily",
  weekdays: "Weekdays",
  weekly: "Weekly",
  cron: "At times of its own",
  none: "None",
};

/** Where the values come from that the workflows can be narrowed by. */
export const workflowValuesOf = (filter: ReturnType<typeof toWorkflowFilter>): FilterValues<Key> => ({
  queryOf: (key, typed) => {
    const facet = FACETS.get(key);
    const sought = typed && key !== "schedule" ? { value: typed } : {};
    return facet ? workflowValuesQuery(facet, { ...filter, ...sought }) : null;
  },
  nameOf: (key, { value, name }) => (key === "schedule" ? (SCHEDULE_NAMES[value] ?? name) : name),
});
