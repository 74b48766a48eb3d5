import type { OperationName } from "@/lib/client/contract";
import type { OPERATIONS } from "@/lib/client/operations.generated";
import type { AccountAction } from "@/lib/contract/account-actions";
import type { OperatorAction } from "@/lib/contract/operator-actions";

type Untold = "sendUploadPart" | "previewCriteria" | "dryRunWorkflow" | "readPlaces" | "updatePreferences";
type Writes = {
  [N in OperationName]: (typeof OPERATIONS)[N]["method"] extends "GET" ? never : Exclude<N, Untold>;
}[OperationName];

/** What was done, as people say it. */
const WORDS: Record<Writes, string> = {
  createApiKey: "Created an API key",
  rotateApiKey: "Rotated an API key",
  revokeApiKey: "Revoked an API key",
  updateConfig: "Changed the settings",
  decideDuplicate: "Decided a pair of duplicates",
  createExport: "Exported to a file",
  cancelExport: "Cancelled an export",
  createLeadChange: "Changed many leads",
  cancelLeadChange: "Cancelled a change of many leads",
  undoLeadChange: "Took back a change of many leads",
  updateLead: "Updated a lead",
  createLeadNote: "Wrote a note on a lead",
  updateLeadNote: "Changed a note on a lead",
  deleteLeadNote: "Deleted a note on a lead",
  restoreRevision: "Restored a version of a workflow",
  startRun: "Started a run",
  rerunExactly: "Repeated a run exactly",
  cancelRun: "Cancelled a run",
  retryRun: "Retried a run",
  createWebhook: "Created a webhook",
  updateWebhook: "Changed a webhook",
  deleteWebhook: "Deleted a webhook",
  testWebhook: "Sent a test event",
  rotateWebhookSecret: "Rotated a webhook’s secret",
  redeliverWebhook: "Delivered an event again",
  createWorkflow: "Created a workflow",
  updateWorkflow: "Updated a workflow",
  updateWorkflowDraft: "Changed a workflow’s draft",
  discardWorkflowDraft: "Discarded a workflow’s draft",
  publishWorkflowDraft: "Published a workflow’s draft",
  deleteWorkflow: "Deleted a workflow",
  createView: "Saved a view",
  updateView: "Changed a view",
  deleteView: "Deleted a view",
  createUpload: "Began an upload",
  updateUpload: "Changed how an upload is read",
  checkUpload: "Checked an upload",
  importUpload: "Imported an upload",
  cancelUpload: "Cancelled what an upload was doing",
  undoUpload: "Undid an import",
  deleteUpload: "Deleted an upload",
  updateMember: "Changed a member’s role",
  removeMember: "Removed a member",
  createInvitation: "Invited a person",
  revokeInvitation: "Revoked an invitation",
  updateWorkspace: "Changed the workspace",
};

const ACCOUNT_WORDS: Record<AccountAction, string> = {
  signIn: "Signed in",
  holdBackSignIns: "Sign-ins held back after wrong passwords",
  changePassword: "Changed their password",
  createPasswordLink: "Made a link for a new password",
  resetPassword: "Set a new password",
  endSession: "Ended a session",
  endOtherSessions: "Ended all other sessions",
  updateProfile: "Changed their name",
};

const OPERATOR_WORDS: Record<OperatorAction, string> = {
  addedByOperator: "Was added by an operator",
  roleSetByOperator: "Was given a role by an operator",
  removedByOperator: "Was removed by an operator",
};

const KNOWN = new Map<string, string>([
  ...Object.entries(WORDS),
  ...Object.entries(ACCOUNT_WORDS),
  ...Object.entries(OPERATOR_WORDS),
  ["joinWorkspace", "Joined the workspace"],
]);

type Said = { action: string; summary: string; actor?: { id: string }; target?: { id: string } | null };

/** An action of an older version may be none of these any more; then what the API says of it. */
export function actionWords({ action, summary, actor, target }: Said): string {
  if (action === "removeMember" && actor?.id === target?.id) return "Left the workspace";
  return KNOWN.get(action) ?? summary;
}
