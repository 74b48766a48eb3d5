// Made by scripts/build-client.ts from lib/contract/all.ts.

import { Caller, type CallOptions, type ChangeOptions, type WithEtag } from "./caller.js";
import type { Listing } from "./listing.js";
import type * as types from "./types.generated.js";

/** The API of one installation. */
export class Prospector extends Caller {
  /** Read prospector config. The workspace's zone and limit, and the states that it can prospect in. */
  getConfig(input: types.GetConfigInput = {}, options?: CallOptions): Promise<types.ProspectorConfigEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/config"}, input, options);
  }

  /** Update prospector config. A JSON merge patch (RFC 7396). Another timezone moves the next runs of every schedule. */
  updateConfig(input: types.UpdateConfigInput = {}, options?: CallOptions): Promise<types.ProspectorConfigEnvelope> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/config","hasBody":true}, input, options);
  }

  /** List prospector workflows. Newest first. */
  listWorkflows(input: types.ListWorkflowsInput = {}, options?: CallOptions): Listing<types.ProspectorWorkflowListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/workflows"}, input, options);
  }

  /** Create a prospector workflow. Every property is optional: an empty object makes a draft that can be run. */
  createWorkflow(input: types.CreateWorkflowInput = {}, options?: CallOptions): Promise<WithEtag<types.ProspectorWorkflowEnvelope>> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/workflows","hasBody":true,"isIdempotent":true,"hasEtag":true}, input, options);
  }

  /** Retrieve a prospector workflow. With its criteria in words, its next times and its newest run. */
  getWorkflow(input: types.GetWorkflowInput, options?: CallOptions): Promise<WithEtag<types.ProspectorWorkflowEnvelope>> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/workflows/{workflow_id}","hasEtag":true}, input, options);
  }

  /** Update a prospector workflow. A JSON merge patch (RFC 7396): objects merge, lists are replaced, null restores the default. */
  updateWorkflow(input: types.UpdateWorkflowInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorWorkflowEnvelope>> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/workflows/{workflow_id}","hasBody":true,"hasEtag":true}, input, options);
  }

  /** Delete a prospector workflow. Answers with the workflow that was deleted. Its live runs are cancelled; its leads stay. */
  deleteWorkflow(input: types.DeleteWorkflowInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorWorkflowEnvelope>> {
    return this.call({"method":"DELETE","path":"/api/public/v1/prospector/workflows/{workflow_id}","hasEtag":true}, input, options);
  }

  /** Run a prospector workflow immediately. Queues a run of the workflow's present revision. A draft can be run; a paused or archived one answers 409, and so does one that is live already where its schedule's overlap is `refuse`. */
  startRun(input: types.StartRunInput, options?: CallOptions): Promise<types.ProspectorRunEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/workflows/{workflow_id}/run","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** List prospector runs. The runs of a workflow, newest first. */
  listRuns(input: types.ListRunsInput, options?: CallOptions): Listing<types.ProspectorRunListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/workflows/{workflow_id}/runs"}, input, options);
  }

  /** Retrieve the schedule of a workflow. With the next five times it runs, and what became of the last twenty. */
  getSchedule(input: types.GetScheduleInput, options?: CallOptions): Promise<types.ProspectorWorkflowScheduleEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/workflows/{workflow_id}/schedule"}, input, options);
  }

  /** Retrieve a prospector run. Its progress and its counts are exact at every moment. Ask again while its status is `queued`, `running` or `cancelling`. */
  getRun(input: types.GetRunInput, options?: CallOptions): Promise<types.ProspectorRunEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}"}, input, options);
  }

  /** List prospector run results. In rank order unless sorted otherwise. */
  listResults(input: types.ListResultsInput, options?: CallOptions): Listing<types.ProspectorResultListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/results"}, input, options);
  }

  /** Count prospector run results. How many results the filters leave, and for each outcome, state and category how many there would be if it were chosen instead: most first, up to 250 of each. What is chosen is listed even with none. */
  countResults(input: types.CountResultsInput, options?: CallOptions): Promise<types.ProspectorResultSummaryEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/results/summary"}, input, options);
  }

  /** Preview criteria. Counts and samples, computed by the run's own query. Nothing is saved. */
  previewCriteria(input: types.PreviewCriteriaInput = {}, options?: CallOptions): Promise<types.ProspectorPreviewEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/preview","hasBody":true}, input, options);
  }

  /** List the runs of every workflow. Newest first. */
  listAllRuns(input: types.ListAllRunsInput = {}, options?: CallOptions): Listing<types.ProspectorRunListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/runs"}, input, options);
  }

  /** Cancel a run. Stops it within one batch and keeps what was found. A run that has ended answers as it is. */
  cancelRun(input: types.CancelRunInput, options?: CallOptions): Promise<types.ProspectorRunEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/runs/{run_id}/cancel","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Run again exactly. Queues a run with the criteria, the revision and the data versions of this one. Only leads from before this run count as existing ones, so that its results come out again: as new, or as duplicates where they are leads by now. Answers 409 `version_not_kept` where a source no longer keeps its version. Names of categories and their search terms are today's. */
  rerunExactly(input: types.RerunExactlyInput, options?: CallOptions): Promise<types.ProspectorRunEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/runs/{run_id}/rerun","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Retry a run that failed. Queues the same run again: it goes on from its last batch and keeps its counts and results. Only a failed run, or a partial one that stopped before its end, can be retried; any other answers 409. */
  retryRun(input: types.RetryRunInput, options?: CallOptions): Promise<types.ProspectorRunEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/runs/{run_id}/retry","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Watch a run. Server-sent events named `run`, each with the whole run: first as it is, then at most four a second while it changes. The stream ends when the run has ended. */
  watchRun(input: types.WatchRunInput, options?: CallOptions): AsyncGenerator<types.ProspectorRun> {
    return this.watch({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/events"}, input, options);
  }

  /** List what a run left out. Duplicates and excluded companies, each with its reason, in the order in which the run met them. */
  listExclusions(input: types.ListExclusionsInput, options?: CallOptions): Listing<types.ProspectorExclusionListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/exclusions"}, input, options);
  }

  /** Explain what a run made of a company. Which rule dropped a company, or that no source holds it. */
  explainCompany(input: types.ExplainCompanyInput, options?: CallOptions): Promise<types.ProspectorExplanationEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/explain"}, input, options);
  }

  /** Try a workflow without keeping anything. The first 25 results that a run would have now, and what it would count. Nothing is saved. */
  dryRunWorkflow(input: types.DryRunWorkflowInput, options?: CallOptions): Promise<types.ProspectorPreviewEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/workflows/{workflow_id}/dry-run","hasBody":true}, input, options);
  }

  /** List what changed since another run. New, gone and changed companies, field by field, in the order in which they became leads. A run saw its results and the leads that it left out because they were there already; companies over its limit it did not see. A company is the same one while it is the same lead. */
  listRunChanges(input: types.ListRunChangesInput, options?: CallOptions): Listing<types.ProspectorRunChangeListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/changes"}, input, options);
  }

  /** Count what changed since another run. A run saw its results and the leads that it left out because they were there already; companies over its limit it did not see. A company is the same one while it is the same lead. */
  countRunChanges(input: types.CountRunChangesInput, options?: CallOptions): Promise<types.ProspectorRunComparisonEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/runs/{run_id}/changes/summary"}, input, options);
  }

  /** List the revisions of a workflow. Every criteria that it ever had, newest first. */
  listRevisions(input: types.ListRevisionsInput, options?: CallOptions): Listing<types.ProspectorRevisionListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/workflows/{workflow_id}/revisions"}, input, options);
  }

  /** Compare two revisions. What `to` changed from `from`. Left out, they are the present revision and the one before `to`. */
  compareRevisions(input: types.CompareRevisionsInput, options?: CallOptions): Promise<types.ProspectorRevisionComparisonEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/workflows/{workflow_id}/revisions/compare"}, input, options);
  }

  /** Restore a revision. Makes a new revision with the criteria of an old one, so that nothing is lost. Restoring what the workflow has already changes nothing. */
  restoreRevision(input: types.RestoreRevisionInput, options?: CallOptions): Promise<WithEtag<types.ProspectorWorkflowEnvelope>> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/workflows/{workflow_id}/revisions/{revision}/restore","hasBody":true,"isIdempotent":true,"hasEtag":true}, input, options);
  }

  /** Retrieve the draft of a workflow. Its criteria as the builder edits them, beside those that runs have. */
  getWorkflowDraft(input: types.GetWorkflowDraftInput, options?: CallOptions): Promise<WithEtag<types.ProspectorWorkflowDraftEnvelope>> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/workflows/{workflow_id}/draft","hasEtag":true}, input, options);
  }

  /** Update the draft of a workflow. A JSON merge patch (RFC 7396) of the draft's criteria, and of the name. Runs have the criteria once they are published; where the workflow's own status is `draft`, so that nothing runs it by itself, that is at once. */
  updateWorkflowDraft(input: types.UpdateWorkflowDraftInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorWorkflowDraftEnvelope>> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/workflows/{workflow_id}/draft","hasBody":true,"hasEtag":true}, input, options);
  }

  /** Discard the draft of a workflow. Answers with the draft that was discarded. */
  discardWorkflowDraft(input: types.DiscardWorkflowDraftInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorWorkflowDraftEnvelope>> {
    return this.call({"method":"DELETE","path":"/api/public/v1/prospector/workflows/{workflow_id}/draft","hasEtag":true}, input, options);
  }

  /** Publish the draft of a workflow. Its criteria become a new revision, which the next run has. Without changes nothing is done. */
  publishWorkflowDraft(input: types.PublishWorkflowDraftInput, options?: CallOptions): Promise<WithEtag<types.ProspectorWorkflowDraftEnvelope>> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/workflows/{workflow_id}/draft/publish","hasBody":true,"isIdempotent":true,"hasEtag":true}, input, options);
  }

  /** List leads. One lead per company, however many runs found it. */
  listLeads(input: types.ListLeadsInput = {}, options?: CallOptions): Listing<types.ProspectorLeadListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/leads"}, input, options);
  }

  /** Count leads. How many leads the filters leave, and so how many a change of all of them would be about. */
  countLeads(input: types.CountLeadsInput = {}, options?: CallOptions): Promise<types.ProspectorLeadSummaryEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/leads/summary"}, input, options);
  }

  /** List the owners of leads. Everybody who owns a lead, by name, also who has left the workspace since. */
  listLeadOwners(input: types.ListLeadOwnersInput = {}, options?: CallOptions): Promise<types.ProspectorLeadOwnerListEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/leads/owners"}, input, options);
  }

  /** Retrieve a lead. With every run that saw it, newest first, 100 at most. */
  getLead(input: types.GetLeadInput, options?: CallOptions): Promise<WithEtag<types.ProspectorLeadEnvelope>> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/leads/{lead_id}","hasEtag":true}, input, options);
  }

  /** Update a lead. A JSON merge patch (RFC 7396) of what the team says of it: lists are replaced, null restores the default; add_tags and remove_tags change single tags. What is known of the company is the sources' and is not changed here. */
  updateLead(input: types.UpdateLeadInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorLeadEnvelope>> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/leads/{lead_id}","hasBody":true,"hasEtag":true}, input, options);
  }

  /** Change many leads. By their ids, or all that a filter finds when it is asked for: what comes later is not changed. The work is done in the background, some hundreds at a time; what is done can be taken back for 30 days. */
  createLeadChange(input: types.CreateLeadChangeInput, options?: CallOptions): Promise<types.ProspectorLeadChangeEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/lead-changes","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** List changes of many leads. Newest first, those that take others back among them. */
  listLeadChanges(input: types.ListLeadChangesInput = {}, options?: CallOptions): Listing<types.ProspectorLeadChangeListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/lead-changes"}, input, options);
  }

  /** Retrieve a change of many leads. How far it is, and how many leads it has changed. */
  getLeadChange(input: types.GetLeadChangeInput, options?: CallOptions): Promise<types.ProspectorLeadChangeEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/lead-changes/{change_id}"}, input, options);
  }

  /** Cancel a change of many leads. What is done stays done, and can be taken back. One that has ended stays as it is. */
  cancelLeadChange(input: types.CancelLeadChangeInput, options?: CallOptions): Promise<types.ProspectorLeadChangeEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/lead-changes/{change_id}/cancel","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Take a change of many leads back. Answers with a change of its own, which can be watched and taken back like any other. A lead that somebody has changed since stays as it is. */
  undoLeadChange(input: types.UndoLeadChangeInput, options?: CallOptions): Promise<types.ProspectorLeadChangeEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/lead-changes/{change_id}/undo","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** List the members of the workspace. All of them, by name: those that a lead can have as its owner. */
  listMembers(input: types.ListMembersInput = {}, options?: CallOptions): Promise<types.ProspectorMemberListEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/members"}, input, options);
  }

  /** Retrieve a member. With how many leads they own. */
  getMember(input: types.GetMemberInput, options?: CallOptions): Promise<WithEtag<types.ProspectorMemberDetailEnvelope>> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/members/{user_id}","hasEtag":true}, input, options);
  }

  /** Change a member's role. In force from the next request, for their keys too; invitations that they made and could make no longer end, and so do links that set a password which they made as an owner. The last owner stays one. A key makes nobody an owner, and gives no role that may do more than itself. */
  updateMember(input: types.UpdateMemberInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorMemberEnvelope>> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/members/{user_id}","hasBody":true,"hasEtag":true}, input, options);
  }

  /** Remove a member, or leave. Their sessions in this workspace and their keys end at once; leads that they own keep their name. Everybody may remove themselves, which is to leave; an owner removes others. The last owner stays. */
  removeMember(input: types.RemoveMemberInput, options?: CallOptions): Promise<types.ProspectorMemberEnvelope> {
    return this.call({"method":"DELETE","path":"/api/public/v1/prospector/members/{user_id}"}, input, options);
  }

  /** List invitations, newest first. Without their links. */
  listInvitations(input: types.ListInvitationsInput = {}, options?: CallOptions): Listing<types.ProspectorInvitationListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/invitations"}, input, options);
  }

  /** Invite a person. Answers with a link that lets one person in, once; it is in this answer and never again, not even in a replay. A key invites nobody as an owner, nor as what may do more than itself. */
  createInvitation(input: types.CreateInvitationInput = {}, options?: CallOptions): Promise<types.CreatedProspectorInvitationEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/invitations","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Revoke an invitation. Its link lets nobody in from then on. One that was accepted or has ended answers as it is. */
  revokeInvitation(input: types.RevokeInvitationInput, options?: CallOptions): Promise<types.ProspectorInvitationEnvelope> {
    return this.call({"method":"DELETE","path":"/api/public/v1/prospector/invitations/{invitation_id}"}, input, options);
  }

  /** Read the workspace's settings. Its name, its zone, the limits of its keys and new workflows, and how long runs keep their detail. */
  getWorkspace(input: types.GetWorkspaceInput = {}, options?: CallOptions): Promise<WithEtag<types.ProspectorWorkspaceEnvelope>> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/workspace","hasEtag":true}, input, options);
  }

  /** Change the workspace's settings. A JSON merge patch (RFC 7396). Another timezone moves the next runs of every schedule. */
  updateWorkspace(input: types.UpdateWorkspaceInput = {}, options?: ChangeOptions): Promise<WithEtag<types.ProspectorWorkspaceEnvelope>> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/workspace","hasBody":true,"hasEtag":true}, input, options);
  }

  /** Export results or leads to a file. Exactly the rows that the list would give under the same filters, in its order, as of the moment the work begins; how many were written is checked against a count of the same moment. The work is done in the background. CSV and Excel hold a list such as tags in one cell: a comma and a space between, what holds a comma or a quote in double quotes, and its own quotes doubled. */
  createExport(input: types.CreateExportInput, options?: CallOptions): Promise<types.ProspectorExportEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/exports","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** List exports, newest first. Those of the last 24 hours, and older ones without their files. */
  listExports(input: types.ListExportsInput = {}, options?: CallOptions): Listing<types.ProspectorExportListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/exports"}, input, options);
  }

  /** Retrieve an export. How far it is, and where its file is once it is done. */
  getExport(input: types.GetExportInput, options?: CallOptions): Promise<types.ProspectorExportEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/exports/{export_id}"}, input, options);
  }

  /** Cancel an export. What was written is deleted. An export that has ended stays as it is. One's own, or another's with prospector.run. */
  cancelExport(input: types.CancelExportInput, options?: CallOptions): Promise<types.ProspectorExportEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/exports/{export_id}/cancel","hasBody":true,"isIdempotent":true}, input, options);
  }

  /**
   * Download the file of an export. With a key, a session, or the token of the export's download_url.
   *
   * The answer is the file, as it comes.
   */
  downloadExport(input: types.DownloadExportInput, options?: CallOptions): Promise<Response> {
    return this.download({"method":"GET","path":"/api/public/v1/prospector/exports/{export_id}/file"}, input, options);
  }

  /** List pairs of records that may be one company. `unsure` waits for a decision, `merged` was matched without one, `same` and `apart` were decided here. The likeliest come first. */
  listDuplicates(input: types.ListDuplicatesInput = {}, options?: CallOptions): Listing<types.ProspectorDuplicateListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/duplicates"}, input, options);
  }

  /** Decide whether two records are one company. In this workspace, and for good: later loads and runs keep to it. `null` takes the decision back. A pair whose records are leads both keeps both leads; only later runs count them as one. */
  decideDuplicate(input: types.DecideDuplicateInput, options?: CallOptions): Promise<types.ProspectorDuplicateEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/duplicates/{pair_id}","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Find categories. By English name or search term; those with the most companies first. */
  listCategories(input: types.ListCategoriesInput = {}, options?: CallOptions): Promise<types.ProspectorCategoryListEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/categories"}, input, options);
  }

  /** Find countries, regions and cities. By name, in any language for countries and large cities, by ISO code, or by ZIP code for the cities of the United States that they lie in, each of which is then meant as a whole; `Austin, Texas` looks in Texas alone. */
  listPlaces(input: types.ListPlacesInput = {}, options?: CallOptions): Promise<types.ProspectorPlaceListEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/places"}, input, options);
  }

  /** List the installed sources. What each covers, its licence and its version. */
  listSources(input: types.ListSourcesInput = {}, options?: CallOptions): Promise<types.ProspectorSourceListEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/sources"}, input, options);
  }

  /** List workflow templates with their present counts. Criteria to begin with, and how many companies they find in the workspace's view of the directory. */
  listTemplates(input: types.ListTemplatesInput = {}, options?: CallOptions): Promise<types.ProspectorTemplateListEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/templates"}, input, options);
  }

  /** List webhooks. Newest first. */
  listWebhooks(input: types.ListWebhooksInput = {}, options?: CallOptions): Listing<types.ProspectorWebhookListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/webhooks"}, input, options);
  }

  /**
   * Create a webhook. Events go to its URL from then on. Its signing secret is in this answer and never again, not even in a replay. A URL that leads to a private address is a 400. A workspace has at most 10 webhooks; one more is a 409.
   *
   * Each delivery is a POST of `{ "id", "type", "created_at", "data" }`, `data` being what the API gives for the run or the lead, and succeeds with a 2xx within 15 seconds. Redirects fail. An attempt that fails is repeated after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10 and 10 hours, or later where `Retry-After` says so; a 410 disables the webhook, and so do five days of failures only. A delivery can come more than once: `webhook-id` is the event's id in every attempt.
   *
   * Signatures are those of Standard Webhooks: `webhook-signature` is `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body`, keyed by the bytes that the secret encodes in base64 after `whsec_`. Besides, `Prospector-Signature` is `t=timestamp,v1=hex`, hex being HMAC-SHA256 over `timestamp.body`, keyed by the secret as it is shown, with `whsec_`. For 24 hours after a rotation both hold a signature by either secret.
   */
  createWebhook(input: types.CreateWebhookInput, options?: CallOptions): Promise<types.ProspectorWebhookWithSecretEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/webhooks","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Retrieve a webhook. Without its secret, which is shown once. */
  getWebhook(input: types.GetWebhookInput, options?: CallOptions): Promise<WithEtag<types.ProspectorWebhookEnvelope>> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/webhooks/{webhook_id}","hasEtag":true}, input, options);
  }

  /** Change a webhook. `status` disables it, or enables it again: then what was waiting is sent. Events that happen while it is disabled are not kept for it. */
  updateWebhook(input: types.UpdateWebhookInput, options?: ChangeOptions): Promise<WithEtag<types.ProspectorWebhookEnvelope>> {
    return this.call({"method":"PATCH","path":"/api/public/v1/prospector/webhooks/{webhook_id}","hasBody":true,"hasEtag":true}, input, options);
  }

  /** Delete a webhook. With its deliveries, those that wait included. Answers with the webhook as it was. */
  deleteWebhook(input: types.DeleteWebhookInput, options?: CallOptions): Promise<types.ProspectorWebhookEnvelope> {
    return this.call({"method":"DELETE","path":"/api/public/v1/prospector/webhooks/{webhook_id}"}, input, options);
  }

  /** Send a test event. A `webhook.test` event, signed and repeated as any other. Answers 409 while the webhook is disabled. */
  testWebhook(input: types.TestWebhookInput, options?: CallOptions): Promise<types.ProspectorWebhookDeliveryEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/webhooks/{webhook_id}/test","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Rotate a webhook's secret. The new secret is in this answer and never again, not even in a replay. For 24 hours deliveries are signed with the one before too. */
  rotateWebhookSecret(input: types.RotateWebhookSecretInput, options?: CallOptions): Promise<types.ProspectorWebhookWithSecretEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/webhooks/{webhook_id}/rotate-secret","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** List a webhook's deliveries. Newest first; kept for 30 days. */
  listWebhookDeliveries(input: types.ListWebhookDeliveriesInput, options?: CallOptions): Listing<types.ProspectorWebhookDeliveryListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/prospector/webhooks/{webhook_id}/deliveries"}, input, options);
  }

  /** Retrieve a delivery. With its attempts, each with what was sent and what came back. */
  getWebhookDelivery(input: types.GetWebhookDeliveryInput, options?: CallOptions): Promise<types.ProspectorWebhookDeliveryDetailEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/prospector/webhooks/{webhook_id}/deliveries/{delivery_id}"}, input, options);
  }

  /** Deliver again. At once, whatever became of it, with the same `webhook-id` and body; then by the schedule from its beginning. Answers 409 while the webhook is disabled. */
  redeliverWebhook(input: types.RedeliverWebhookInput, options?: CallOptions): Promise<types.ProspectorWebhookDeliveryEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/prospector/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Who this key or session is. With its workspace, its scopes, and the member that it acts for. */
  getMe(input: types.GetMeInput = {}, options?: CallOptions): Promise<types.MeEnvelope> {
    return this.call({"method":"GET","path":"/api/public/v1/me"}, input, options);
  }

  /** List what members and keys have changed, newest first. One for each request that changed something, written with the change itself. Sign-ins and what people do with their own accounts are listed for owners, and for themselves. Kept for a year. */
  listAuditEvents(input: types.ListAuditEventsInput = {}, options?: CallOptions): Listing<types.AuditEventListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/audit-events"}, input, options);
  }

  /** List the requests that keys have made, newest first. Each request that came with a key of the workspace, those over the limit too, within a second of its answer. Kept for 30 days, without bodies and headers. */
  listApiRequests(input: types.ListApiRequestsInput = {}, options?: CallOptions): Listing<types.ApiRequestListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/requests"}, input, options);
  }

  /** List API keys. Newest first, revoked ones too; without their secrets. */
  listApiKeys(input: types.ListApiKeysInput = {}, options?: CallOptions): Listing<types.ApiKeyListEnvelope> {
    return this.list({"method":"GET","path":"/api/public/v1/keys"}, input, options);
  }

  /** Create an API key. The secret is in this answer and never again, not even in a replay. A key makes none that may do more than itself, or that works longer. */
  createApiKey(input: types.CreateApiKeyInput, options?: CallOptions): Promise<types.CreatedApiKeyEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/keys","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Rotate an API key. Answers with a new key of the same name, scopes and lifetime, whose secret is in this answer and never again, not even in a replay. The old one works on for the overlap, unless it expires before. Rotated by a key, the new one works no longer than that key. */
  rotateApiKey(input: types.RotateApiKeyInput, options?: CallOptions): Promise<types.CreatedApiKeyEnvelope> {
    return this.call({"method":"POST","path":"/api/public/v1/keys/{key_id}/rotate","hasBody":true,"isIdempotent":true}, input, options);
  }

  /** Revoke an API key. In force from the next request. A revoked key answers as it is. */
  revokeApiKey(input: types.RevokeApiKeyInput, options?: CallOptions): Promise<types.ApiKeyEnvelope> {
    return this.call({"method":"DELETE","path":"/api/public/v1/keys/{key_id}"}, input, options);
  }
}
