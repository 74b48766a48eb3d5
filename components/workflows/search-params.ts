import { createParser, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { Frequency } from "@/lib/contract/schedule";
import { seen } from "@/lib/contract/seen";
import type { WorkflowState } from "@/lib/contract/workflows";
import { compact } from "../ui/compact";
import { listGrammar, viewParams } from "../views/list-grammar";

export const WORKFLOW_TABS = [
  "active",
  "by_hand",
  "draft",
  "paused",
  "archived",
] as const satisfies readonly WorkflowState[];
const SCHEDULES = ["daily", "weekdays", "weekly", "cron", "none"] as const satisfies readonly (Frequency | "none")[];
const USER_ID = /^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

const filters = {
  status: parseAsStringLiteral(WORKFLOW_TABS),
  owner: createParser({ parse: (value) => (USER_ID.test(value) ? value : null), serialize: String }),
  schedule: parseAsStringLiteral(SCHEDULES),
};
export type WorkflowFilterKey = keyof typeof filters;
export type WorkflowFilters = inferParserType<typeof filters>;

export const workflowsParams = { q: parseAsString.withDefault(""), ...filters, cursor: parseAsString, ...viewParams };
export const workflowsGrammar = listGrammar(workflowsParams);

/** The list's filters as the API takes them. */
export const toWorkflowFilter = ({ q, status, owner, schedule }: WorkflowFilters & { q: string }) =>
  compact({ q: seen(q), state: status, created_by: owner, schedule });

export const WORKFLOW_PARTS = ["runs", "leads", "schedule", "versions"] as const;
export type WorkflowTab = (typeof WORKFLOW_PARTS)[number];

/** What a workflow's page shows below its head. */
export const workflowParams = { tab: parseAsStringLiteral(WORKFLOW_PARTS).withDefault("runs") };

/** The page of the leads. */
export const leadsTabParams = { leads: parseAsString };

/** The page of the versions; `cursor` is that of the runs. */
export const versionsParams = { after: parseAsString };
