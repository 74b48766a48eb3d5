import * as config from "@/lib/contract/config";
import * as directory from "@/lib/contract/directory";
import * as explanation from "@/lib/contract/explanation";
import * as leads from "@/lib/contract/leads";
import type { Method, Operation } from "@/lib/contract/operation";
import * as preview from "@/lib/contract/preview";
import * as results from "@/lib/contract/results";
import * as runs from "@/lib/contract/runs";
import * as workflows from "@/lib/contract/workflows";
import type { Handler } from "@/lib/server/http/routes";
import type { Tool } from "@/lib/server/mcp/tool";
import * as categoriesRoute from "../api/public/v1/prospector/categories/route";
import * as configRoute from "../api/public/v1/prospector/config/route";
import * as leadsRoute from "../api/public/v1/prospector/leads/route";
import * as placesRoute from "../api/public/v1/prospector/places/route";
import * as previewRoute from "../api/public/v1/prospector/preview/route";
import * as cancelRoute from "../api/public/v1/prospector/runs/[run_id]/cancel/route";
import * as explainRoute from "../api/public/v1/prospector/runs/[run_id]/explain/route";
import * as resultsRoute from "../api/public/v1/prospector/runs/[run_id]/results/route";
import * as runRoute from "../api/public/v1/prospector/runs/[run_id]/route";
import * as workflowRoute from "../api/public/v1/prospector/workflows/[workflow_id]/route";
import * as startRoute from "../api/public/v1/prospector/workflows/[workflow_id]/run/route";
import * as workflowsRoute from "../api/public/v1/prospector/workflows/route";

const tool = (operation: Operation, route: Record<Method, Handler>): Tool => ({
  operation,
  handle: route[operation.method],
});

/** What MCP offers: what it takes to find companies, and no more, since every tool costs a model attention. */
export const TOOLS: readonly Tool[] = [
  tool(config.getConfig, configRoute),
  tool(directory.listCategories, categoriesRoute),
  tool(directory.listPlaces, placesRoute),
  tool(preview.previewCriteria, previewRoute),
  tool(workflows.listWorkflows, workflowsRoute),
  tool(workflows.createWorkflow, workflowsRoute),
  tool(workflows.getWorkflow, workflowRoute),
  tool(workflows.updateWorkflow, workflowRoute),
  tool(runs.startRun, startRoute),
  tool(runs.getRun, runRoute),
  tool(runs.cancelRun, cancelRoute),
  tool(results.listResults, resultsRoute),
  tool(explanation.explainCompany, explainRoute),
  tool(leads.listLeads, leadsRoute),
];
