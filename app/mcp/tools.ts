import { api, type OperationName } from "@/lib/contract/all";
import { HANDLERS } from "@/lib/server/handlers/handlers";
import type { Tool } from "@/lib/server/mcp/tool";

/** What MCP offers: what it takes to find companies, and no more, since every tool costs a model attention. */
const OFFERED = [
  "getConfig",
  "listCategories",
  "listPlaces",
  "previewCriteria",
  "listWorkflows",
  "createWorkflow",
  "getWorkflow",
  "updateWorkflow",
  "startRun",
  "getRun",
  "cancelRun",
  "listResults",
  "explainCompany",
  "listLeads",
] as const satisfies readonly OperationName[];

export const TOOLS: readonly Tool[] = OFFERED.map((name) => ({
  operation: api[name],
  handle: HANDLERS[name].handle,
}));
