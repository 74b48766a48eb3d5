import { createParser, type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ExclusionReason } from "@/lib/contract/exclusions";
import type { Result } from "@/lib/contract/results";
import type { ChangeKind } from "@/lib/contract/run-changes";
import type { Run, RunStatus } from "@/lib/contract/runs";
import { seen } from "@/lib/contract/seen";
import { RESULT_SORTS, type ResultSort } from "@/lib/contract/sorts";
import { daysAgo } from "../data-table/day-steps";
import { compact } from "../ui/compact";
import { listGrammar, viewParams } from "../views/list-grammar";

/** What is not of this form filters nothing. */
const parseAsForm = (isFit: (value: string) => boolean) =>
  createParser({ parse: (value) => (isFit(value) ? value : null), serialize: String });
const parseAsCode = (form: RegExp) => parseAsForm((value) => form.test(value));
const parseAsId = (prefix: string) => parseAsCode(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`));

/** `running`: that go on or wait. */
export const RUN_TABS = [
  "running",
  "succeeded",
  "partial",
  "failed",
  "cancelled",
] as const satisfies readonly RunStatus[];
const TRIGGERS = ["manual", "api", "schedule", "retry"] as const satisfies readonly Run["trigger"][];

const runFilters = {
  status: parseAsStringLiteral(RUN_TABS),
  workflow: parseAsId("wf"),
  trigger: parseAsStringLiteral(TRIGGERS),
  person: parseAsId("usr"),
  /** Asked for in the last so many days. */
  asked: parseAsInteger,
};
export type RunFilterKey = keyof typeof runFilters;
export type RunFilterValues = inferParserType<typeof runFilters>;

export const runsParams = { ...runFilters, cursor: parseAsString };
/** The list of all runs, which has views. */
export const allRunsGrammar = listGrammar({ ...runsParams, ...viewParams });

/** The list's filters as the API takes them. */
export function toRunFilter({ status, workflow, trigger, person, asked }: RunFilterValues) {
  return compact({
    ...(status === "running" ? { is_live: "yes" as const } : { status }),
    workflow_id: workflow,
    trigger,
    created_by: person,
    created_after: daysAgo(asked),
  });
}

const parseAsText = (max: number) => parseAsForm((value) => seen(value) !== "" && value.length <= max);
const yesOrNo = parseAsStringLiteral(["yes", "no"] as const);

export const OUTCOMES = ["new", "duplicate"] as const satisfies readonly Result["outcome"][];
const parseAsNumber = (form: RegExp) =>
  createParser({ parse: (value) => (form.test(value) ? Number(value) : null), serialize: String });

const resultFilters = {
  outcome: parseAsStringLiteral(OUTCOMES),
  category: parseAsCode(/^[a-z_]+\/[^\s/]{1,60}$/),
  country: parseAsCode(/^[A-Z]{2}$/),
  state: parseAsCode(/^[A-Z]{2}-[A-Z0-9]{1,4}$/),
  city: parseAsText(120),
  source: parseAsText(60),
  /** From so many points on. */
  score: parseAsNumber(/^(\d\d?|100)$/),
  website: yesOrNo,
  phone: yesOrNo,
  email: yesOrNo,
};
export type ResultFilterKey = keyof typeof resultFilters;
export type ResultFilters = inferParserType<typeof resultFilters>;

export const NO_RESULT_FILTERS = Object.fromEntries(Object.keys(resultFilters).map((key) => [key, null])) as {
  [Key in ResultFilterKey]: null;
};

/** The list's filters as the API takes them. */
export function toResultFilter({ outcome, category, country, state, city, source, ...value }: ResultFilters) {
  return compact({
    outcome,
    category,
    country,
    state,
    city,
    source,
    min_score: value.score,
    has_website: value.website,
    has_phone: value.phone,
    has_email: value.email,
  });
}

export const resultsParams = {
  ...resultFilters,
  sort: parseAsStringLiteral(RESULT_SORTS).withDefault("rank"),
  cursor: parseAsString,
  /** The rank that the reader is at, where all are scrolled through. */
  row: parseAsNumber(/^[1-9]\d{0,8}$/),
  open: parseAsString,
  ...viewParams,
};
type ResultsState = inferParserType<typeof resultsParams>;
export const resultsGrammar = listGrammar(resultsParams);

/** Whether all of a run's results are listed, in the order of their ranks: then `row` says where in them the reader is. */
export function isByRank({ sort, cursor, ...filters }: Pick<ResultsState, "sort" | "cursor"> & ResultFilters): boolean {
  return sort === "rank" && cursor === null && Object.keys(toResultFilter(filters)).length === 0;
}

/** The lists below a run's funnel. */
export const RUN_LISTS = ["results", "left-out", "changes"] as const;
export type RunList = (typeof RUN_LISTS)[number];
export const runListParam = parseAsStringLiteral(RUN_LISTS).withDefault("results");

const REASONS = ["existing_lead", "excluded_domain", "duplicate_in_run"] as const satisfies readonly ExclusionReason[];

export const leftOutParams = {
  reason: parseAsStringLiteral(REASONS),
  cursor: parseAsString,
  company: parseAsString,
};

export const CHANGE_TABS = ["new", "gone", "changed"] as const satisfies readonly ChangeKind[];

/** The run to compare with, the last before unless told; `after` is the page's cursor, since `cursor` is that of the results. */
export const changesParams = {
  compare: parseAsString,
  kind: parseAsStringLiteral(CHANGE_TABS).withDefault("new"),
  after: parseAsString,
};

export const isResultSort = (sort: string): sort is ResultSort => RESULT_SORTS.some((known) => known === sort);
