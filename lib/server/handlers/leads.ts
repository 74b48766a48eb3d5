import { api } from "@/lib/contract/all";
import { cancelLeadChange } from "@/lib/leads/cancel-lead-change";
import { countLeads } from "@/lib/leads/count-leads";
import { createLeadChange } from "@/lib/leads/create-lead-change";
import { createLeadNote } from "@/lib/leads/create-lead-note";
import { deleteLeadNote } from "@/lib/leads/delete-lead-note";
import { getLead } from "@/lib/leads/get-lead";
import { getLeadChange } from "@/lib/leads/get-lead-change";
import { getLeadEntry } from "@/lib/leads/get-lead-entry";
import { listLeadChanges } from "@/lib/leads/list-lead-changes";
import { listLeadEntries } from "@/lib/leads/list-lead-entries";
import { listLeadOwners } from "@/lib/leads/list-lead-owners";
import { listLeads } from "@/lib/leads/list-leads";
import { undoLeadChange } from "@/lib/leads/undo-lead-change";
import { updateLead } from "@/lib/leads/update-lead";
import { updateLeadNote } from "@/lib/leads/update-lead-note";
import { endpoint } from "@/lib/server/http/endpoint";

export const leads = {
  cancelLeadChange: endpoint(api.cancelLeadChange, async ({ ctx, params }) => ({
    data: await cancelLeadChange(ctx, { changeId: params.change_id }),
  })),
  getLeadChange: endpoint(api.getLeadChange, async ({ ctx, params }) => ({
    data: await getLeadChange(ctx, { changeId: params.change_id }),
  })),
  undoLeadChange: endpoint(api.undoLeadChange, async ({ ctx, params }) => ({
    data: await undoLeadChange(ctx, { changeId: params.change_id }),
  })),
  listLeadChanges: endpoint(api.listLeadChanges, ({ ctx, query }) => listLeadChanges(ctx, query)),
  createLeadChange: endpoint(api.createLeadChange, async ({ ctx, body }) => ({
    data: await createLeadChange(ctx, body),
  })),
  updateLead: endpoint(api.updateLead, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateLead(ctx, { leadId: params.lead_id, request: body, ifMatch }),
  })),
  getLead: endpoint(api.getLead, async ({ ctx, params }) => ({ data: await getLead(ctx, { leadId: params.lead_id }) })),
  listLeadEntries: endpoint(api.listLeadEntries, ({ ctx, params, query }) =>
    listLeadEntries(ctx, { leadId: params.lead_id, ...query }),
  ),
  createLeadNote: endpoint(api.createLeadNote, async ({ ctx, params, body }) => ({
    data: await createLeadNote(ctx, { leadId: params.lead_id, text: body.text }),
  })),
  getLeadEntry: endpoint(api.getLeadEntry, async ({ ctx, params }) => ({
    data: await getLeadEntry(ctx, { leadId: params.lead_id, entryId: params.entry_id }),
  })),
  updateLeadNote: endpoint(api.updateLeadNote, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateLeadNote(ctx, { leadId: params.lead_id, entryId: params.entry_id, text: body.text, ifMatch }),
  })),
  deleteLeadNote: endpoint(api.deleteLeadNote, async ({ ctx, params }) => ({
    data: await deleteLeadNote(ctx, { leadId: params.lead_id, entryId: params.entry_id }),
  })),
  listLeadOwners: endpoint(api.listLeadOwners, async ({ ctx }) => ({ data: await listLeadOwners(ctx) })),
  listLeads: endpoint(api.listLeads, ({ ctx, query }) => listLeads(ctx, query)),
  countLeads: endpoint(api.countLeads, async ({ ctx, query }) => ({ data: await countLeads(ctx, query) })),
};
