import { createParser, parseAsArrayOf, parseAsNumberLiteral, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ExclusionReason } from "@/lib/contract/exclusions";
import type { Result } from "@/lib/contract/results";
import type { ChangeKind } from "@/lib/contract/run-changes";
import type { RunStatus } from "@/lib/contract/runs";
import { RESULT_SORTS, type ResultSort } from "@/lib/contract/sorts";
import { compact } from "../ui/compact";

export const RUN_TABS = [
  "running",
  "succeeded",
  "partial",
  "failed",
  "cancelled",
] as const satisfies readonly RunStatus[];

export const runsParams = {
  status: parseAsStringLiteral(RUN_TABS),
  cursor: parseAsString,
};

/** What can be hidden, in order; what is not shown at first has `extra`. */
export const RESULT_COLUMNS = [
  { id: "category", label: "Category" },
  { id: "city", label: "City" },
  { id: "state", label: "State" },
  { id: "country", label: "Country" },
  { id: "website", label: "Website" },
  { id: "phone", label: "Phone", extra: true },
  { id: "email", label: "Email", extra: true },
  { id: "score", label: "Score" },
  { id: "outcome", label: "Outcome", extra: true },
  { id: "source", label: "Source" },
] as const;

const COLUMN_IDS = RESULT_COLUMNS.map(({ id }) => id);
export const SHOWN_AT_FIRST = RESULT_COLUMNS.filter((column) => !("extra" in column)).map(({ id }) => id);

export const OUTCOMES = ["new", "duplicate"] as const satisfies readonly Result["outcome"][];
/** From so many points on. */
export const SCORES = [50, 60, 70, 80, 90] as const;

/** A code of this form; what is none filters nothing. */
const parseAsCode = (form: RegExp) =>
  createParser({ parse: (value) => (form.test(value) ? value : null), serialize: String });

export const resultFilterParams = {
  outcome: parseAsStringLiteral(OUTCOMES),
  state: parseAsCode(/^[A-Z]{2}-[A-Z0-9]{1,4}$/),
  category: parseAsCode(/^[a-z_]+\/[^\s/]{1,60}$/),
  score: parseAsNumberLiteral(SCORES),
};

export type ResultFilters = {
  outcome: Result["outcome"] | null;
  state: string | null;
  category: string | null;
  score: (typeof SCORES)[number] | null;
};

export const NO_RESULT_FILTERS: ResultFilters = { outcome: null, state: null, category: null, score: null };

/** The list's filters as the API takes them. */
export const toResultFilter = ({ outcome, state, category, score }: ResultFilters) =>
  compact({ outcome, state, category, min_score: score });

export const resultsParams = {
  ...resultFilterParams,
  sort: parseAsStringLiteral(RESULT_SORTS).withDefault("rank"),
  cursor: parseAsString,
  cols: parseAsArrayOf(parseAsStringLiteral(COLUMN_IDS)).withDefault(SHOWN_AT_FIRST),
  open: parseAsString,
};

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
