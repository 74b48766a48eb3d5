import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from "./api-keys";
import { listApiRequests } from "./api-requests";
import { listAuditEvents } from "./audit-events";
import { getConfig, updateConfig } from "./config";
import { listCategories, listPlaces, listSources, listTemplates, readPlaces } from "./directory";
import { decideDuplicate, listDuplicates } from "./duplicates";
import { listExclusions } from "./exclusions";
import { explainCompany } from "./explanation";
import { cancelExport, createExport, downloadExport, getExport, listExports } from "./exports";
import { createInvitation, listInvitations, revokeInvitation } from "./invitations";
import { cancelLeadChange, createLeadChange, getLeadChange, listLeadChanges, undoLeadChange } from "./lead-changes";
import { createLeadNote, deleteLeadNote, getLeadEntry, listLeadEntries, updateLeadNote } from "./lead-entries";
import { countLeads, getLead, listLeadOwners, listLeads, updateLead } from "./leads";
import { getMe } from "./me";
import { getMember, listMembers, removeMember, updateMember } from "./members";
import type { Operation } from "./operation";
import { getPreferences, updatePreferences } from "./preferences";
import { dryRunWorkflow, previewCriteria } from "./preview";
import { countResults, listResults } from "./results";
import { compareRevisions, listRevisions, restoreRevision } from "./revisions";
import { countRunChanges, listRunChanges } from "./run-changes";
import {
  cancelRun,
  countRuns,
  getRun,
  listAllRuns,
  listRuns,
  rerunExactly,
  retryRun,
  startRun,
  watchRun,
} from "./runs";
import { getSchedule } from "./schedule";
import {
  cancelUpload,
  checkUpload,
  createUpload,
  deleteUpload,
  downloadRefusedRows,
  getUpload,
  importUpload,
  listUploadRows,
  listUploads,
  previewUpload,
  sendUploadPart,
  undoUpload,
  updateUpload,
} from "./uploads";
import { createView, deleteView, getView, listViews, updateView } from "./views";
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  getWebhookDelivery,
  listWebhookDeliveries,
  listWebhooks,
  redeliverWebhook,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from "./webhooks";
import { discardWorkflowDraft, getWorkflowDraft, publishWorkflowDraft, updateWorkflowDraft } from "./workflow-drafts";
import {
  countWorkflows,
  createWorkflow,
  deleteWorkflow,
  getWorkflow,
  listWorkflows,
  updateWorkflow,
} from "./workflows";
import { getWorkspace, updateWorkspace } from "./workspace";

export const OPERATIONS = [
  getConfig,
  updateConfig,
  listWorkflows,
  countWorkflows,
  createWorkflow,
  getWorkflow,
  updateWorkflow,
  deleteWorkflow,
  startRun,
  listRuns,
  getSchedule,
  getRun,
  listResults,
  countResults,
  previewCriteria,
  listAllRuns,
  countRuns,
  cancelRun,
  rerunExactly,
  retryRun,
  watchRun,
  listExclusions,
  explainCompany,
  dryRunWorkflow,
  listRunChanges,
  countRunChanges,
  listRevisions,
  compareRevisions,
  restoreRevision,
  getWorkflowDraft,
  updateWorkflowDraft,
  discardWorkflowDraft,
  publishWorkflowDraft,
  listLeads,
  countLeads,
  listLeadOwners,
  getLead,
  updateLead,
  listLeadEntries,
  createLeadNote,
  getLeadEntry,
  updateLeadNote,
  deleteLeadNote,
  createLeadChange,
  listLeadChanges,
  getLeadChange,
  cancelLeadChange,
  undoLeadChange,
  listViews,
  createView,
  getView,
  updateView,
  deleteView,
  listMembers,
  getMember,
  updateMember,
  removeMember,
  listInvitations,
  createInvitation,
  revokeInvitation,
  getWorkspace,
  updateWorkspace,
  createExport,
  listExports,
  getExport,
  cancelExport,
  downloadExport,
  listDuplicates,
  decideDuplicate,
  listCategories,
  listPlaces,
  readPlaces,
  listSources,
  listTemplates,
  createUpload,
  listUploads,
  getUpload,
  sendUploadPart,
  updateUpload,
  previewUpload,
  checkUpload,
  listUploadRows,
  downloadRefusedRows,
  importUpload,
  cancelUpload,
  undoUpload,
  deleteUpload,
  listWebhooks,
  createWebhook,
  getWebhook,
  updateWebhook,
  deleteWebhook,
  testWebhook,
  rotateWebhookSecret,
  listWebhookDeliveries,
  getWebhookDelivery,
  redeliverWebhook,
  getMe,
  getPreferences,
  updatePreferences,
  listAuditEvents,
  listApiRequests,
  listApiKeys,
  createApiKey,
  rotateApiKey,
  revokeApiKey,
] as const satisfies readonly Operation[];

export type OperationName = (typeof OPERATIONS)[number]["name"];
export type OperationPath = (typeof OPERATIONS)[number]["path"];

/** Each operation under its name. */
export const api = Object.fromEntries(OPERATIONS.map((operation) => [operation.name, operation])) as {
  [Operation in (typeof OPERATIONS)[number] as Operation["name"]]: Operation;
};
