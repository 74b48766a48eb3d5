import { createApiKey, listApiKeys, revokeApiKey } from "./api-keys";
import { getConfig } from "./config";
import { listCategories, listPlaces, listSources, listTemplates } from "./directory";
import { decideDuplicate, listDuplicates } from "./duplicates";
import { getLead, listLeads } from "./leads";
import { getMe } from "./me";
import type { Operation } from "./operation";
import { previewCriteria } from "./preview";
import { listResults } from "./results";
import { cancelRun, getRun, listAllRuns, listRuns, startRun, watchRun } from "./runs";
import { createWorkflow, deleteWorkflow, getWorkflow, listWorkflows, updateWorkflow } from "./workflows";

export const OPERATIONS = [
  getConfig,
  listWorkflows,
  createWorkflow,
  getWorkflow,
  updateWorkflow,
  deleteWorkflow,
  startRun,
  listRuns,
  getRun,
  listResults,
  previewCriteria,
  listAllRuns,
  cancelRun,
  watchRun,
  listLeads,
  getLead,
  listDuplicates,
  decideDuplicate,
  listCategories,
  listPlaces,
  listSources,
  listTemplates,
  getMe,
  listApiKeys,
  createApiKey,
  revokeApiKey,
] as const satisfies readonly Operation[];
