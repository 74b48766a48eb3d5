import { runValuesQuery } from "@/lib/client/runs";
import type { Run, RunFacet } from "@/lib/contract/runs";
import { DAY_VALUES } from "../data-table/day-steps";
import type { FilterField, FilterValues } from "../data-table/filter-field";
import type { RunFilterKey, toRunFilter } from "./search-params";
import { TRIGGER_WORDS } from "./trigger-words";

type Key = Exclude<RunFilterKey, "status">;
type RunField = FilterField<Key> & { facet?: RunFacet };

/** The state is chosen by tabs. */
export const RUN_FIELDS: readonly RunField[] = [
  { key: "workflow", label: "Workflow", facet: "workflow_id", isCoded: true },
  { key: "trigger", label: "Trigger", facet: "trigger" },
  { key: "person", label: "Person", facet: "created_by", isCoded: true },
  { key: "asked", label: "Asked for", values: DAY_VALUES },
];
const FACETS = new Map(RUN_FIELDS.map(({ key, facet }) => [key, facet]));

/** Where the values come from that the runs can be narrowed by. */
export const runValuesOf = (filter: ReturnType<typeof toRunFilter>): FilterValues<Key> => ({
  queryOf: (key, typed) => {
    const facet = FACETS.get(key);
    const sought = typed && key !== "trigger" ? { value: typed } : {};
    return facet ? runValuesQuery(facet, { ...filter, ...sought }) : null;
  },
  nameOf: (key, { value, name }) => (key === "trigger" ? (TRIGGER_WORDS[value as Run["trigger"]] ?? name) : name),
});
