import { resultValuesQuery } from "@/lib/client/results";
import type { ResultFacet } from "@/lib/contract/results";
import { COMPANY_FIELDS, companyValueName, isRenamed } from "../companies/company-fields";
import { OUTCOME_NAMES } from "../companies/outcome-badge";
import type { FilterField, FilterValues } from "../data-table/filter-field";
import type { ResultFilterKey, toResultFilter } from "./search-params";

type ResultField = FilterField<ResultFilterKey> & { facet: ResultFacet };
type Filter = ReturnType<typeof toResultFilter>;

export const RESULT_FIELDS: readonly ResultField[] = [
  { key: "outcome", label: "Outcome", facet: "outcome" },
  ...COMPANY_FIELDS,
];
const FACETS = new Map(RESULT_FIELDS.map(({ key, facet }) => [key, facet]));

/** Where the values come from that a run's results can be narrowed by. */
export const resultValuesOf = (runId: string, filter: Filter): FilterValues<ResultFilterKey> => ({
  queryOf: (key, typed) => {
    const facet = FACETS.get(key);
    const sought = typed && key !== "outcome" && !isRenamed(key) ? { value: typed } : {};
    return facet ? resultValuesQuery(runId, facet, { ...filter, ...sought }) : null;
  },
  nameOf: (key, one) =>
    key === "outcome"
      ? (OUTCOME_NAMES[one.value as keyof typeof OUTCOME_NAMES] ?? one.name)
      : companyValueName(key, one),
});
