import { type Ctx, grantedScopes } from "@/lib/access/actor";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { toTypeId } from "@/lib/base/ids";
import type { Page } from "@/lib/contract/page";
import { mayRole } from "@/lib/contract/scopes";
import { listDuplicates } from "@/lib/duplicates/list-duplicates";
import { listExports } from "@/lib/exports/list-exports";
import { listLeadChanges } from "@/lib/leads/list-lead-changes";
import { listLeadEntries } from "@/lib/leads/list-lead-entries";
import { listLeads } from "@/lib/leads/list-leads";
import { listInvitations } from "@/lib/members/list-invitations";
import { listMembers } from "@/lib/members/list-members";
import { listAllRuns } from "@/lib/runs/list-all-runs";
import { listUploads } from "@/lib/uploads/list-uploads";
import { listViews } from "@/lib/views/list-views";
import { listWebhookDeliveries } from "@/lib/webhooks/list-webhook-deliveries";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { listWorkflows } from "@/lib/workflows/list-workflows";

const NEWEST = { limit: 1 };

const first = async <T>(list: Promise<Page<T>>): Promise<T | undefined> => (await list).data[0];

/** A webhook and a delivery of that same webhook: one path names both. */
async function webhookIds(ctx: Ctx): Promise<Record<string, string>> {
  const webhook = await first(listWebhooks(ctx, NEWEST));
  if (!webhook) return {};
  const delivery = await first(listWebhookDeliveries(ctx, { webhookId: webhook.id, ...NEWEST }));
  return { webhook_id: webhook.id, ...(delivery && { delivery_id: delivery.id }) };
}

/** A lead and an entry of that same lead's history, and a company that is there: the lead's. */
async function leadIds(ctx: Ctx): Promise<Record<string, string>> {
  const lead = await first(listLeads(ctx, { ...NEWEST, sort: "-created_at" }));
  if (!lead) return { company: "example.com" };
  const entry = await first(listLeadEntries(ctx, { leadId: lead.id, ...NEWEST }));
  return { company: lead.domain ?? "example.com", lead_id: lead.id, ...(entry && { entry_id: entry.id }) };
}

/** The likeliest pair that waits for a decision, else one that was made one by itself. */
const somePair = async (ctx: Ctx) =>
  (await first(listDuplicates(ctx, NEWEST))) ?? (await first(listDuplicates(ctx, { ...NEWEST, status: "merged" })));

/** Somebody else where there is somebody: who asks is the last whom they would change. */
async function someMember(ctx: Ctx): Promise<string> {
  const members = await listMembers(ctx);
  const own = toTypeId("user", ctx.actor.userId);
  return members.find(({ id }) => id !== own)?.id ?? own;
}

/** What examples can be filled with: the newest of each thing that the reader's workspace has and the reader may list. */
export async function readersIds(ctx: Ctx): Promise<Record<string, string>> {
  const mayListKeys = grantedScopes(ctx.actor).includes("prospector.keys");
  const mayInvite = mayRole(ctx.actor.role, "people");
  const [workflow, run, change, made, pair, upload, view, key, invitation, user_id, lead, webhook] = await Promise.all([
    first(listWorkflows(ctx, NEWEST)),
    first(listAllRuns(ctx, NEWEST)),
    first(listLeadChanges(ctx, NEWEST)),
    first(listExports(ctx, NEWEST)),
    somePair(ctx),
    first(listUploads(ctx, NEWEST)),
    listViews(ctx, {}).then(([view]) => view),
    mayListKeys ? first(listApiKeys(ctx, NEWEST)) : undefined,
    mayInvite ? first(listInvitations(ctx, NEWEST)) : undefined,
    someMember(ctx),
    leadIds(ctx),
    webhookIds(ctx),
  ]);
  return {
    revision: "1",
    part: "1",
    from: "1",
    ...(workflow && { workflow_id: workflow.id }),
    ...(run && { run_id: run.id }),
    ...(change && { change_id: change.id }),
    ...(made && { export_id: made.id }),
    ...(pair && { pair_id: pair.id }),
    ...(upload && { upload_id: upload.id }),
    ...(view && { view_id: view.id }),
    ...(key && { key_id: key.id }),
    ...(invitation && { invitation_id: invitation.id }),
    user_id,
    ...lead,
    ...webhook,
  };
}
