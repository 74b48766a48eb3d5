import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { WorkflowStatus } from "@/lib/contract/workflows";

export const WORKFLOW_TABS = ["draft", "active", "paused", "archived"] as const satisfies readonly WorkflowStatus[];

export const workflowsParams = {
  status: parseAsStringLiteral(WORKFLOW_TABS),
  cursor: parseAsString,
};

/** What a workflow's page shows below its head; the runs unless told. */
export const WORKFLOW_VIEWS = ["versions"] as const;

export const workflowParams = { tab: parseAsStringLiteral(WORKFLOW_VIEWS) };

/** The page of the versions; `cursor` is that of the runs. */
export const versionsParams = { after: parseAsString };
