import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { WorkflowStatus } from "@/lib/contract/workflows";

export const WORKFLOW_TABS = ["draft", "active", "paused", "archived"] as const satisfies readonly WorkflowStatus[];

export const workflowsParams = {
  status: parseAsStringLiteral(WORKFLOW_TABS),
  cursor: parseAsString,
};

export const WORKFLOW_PARTS = ["runs", "schedule", "versions"] as const;
export type WorkflowTab = (typeof WORKFLOW_PARTS)[number];

/** What a workflow's page shows below its head. */
export const workflowParams = { tab: parseAsStringLiteral(WORKFLOW_PARTS).withDefault("runs") };

/** The page of the versions; `cursor` is that of the runs. */
export const versionsParams = { after: parseAsString };
