import { api } from "@/lib/contract/all";
import { cancelLeadChange } from "@/lib/leads/cancel-lead-change";
import { countLeads } from "@/lib/leads/count-leads";
import { createLeadChange } from "@/lib/leads/create-lead-change";
import { getLead } from "@/lib/leads/get-lead";
import { getLeadChange } from "@/lib/leads/get-lead-change";
import { listLeadChanges } from "@/lib/leads/list-lead-changes";
import { listLeadOwners } from "@/lib/leads/list-lead-owners";
import { listLeads } from "@/lib/leads/list-leads";
import { undoLeadChange } from "@/lib/leads/undo-lead-change";
import { updateLead } from "@/lib/leads/update-lead";
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
  listLeadOwners: endpoint(api.listLeadOwners, async ({ ctx }) => ({ data: await listLeadOwners(ctx) })),
  listLeads: endpoint(api.listLeads, ({ ctx, query }) => listLeads(ctx, query)),
  countLeads: endpoint(api.countLeads, async ({ ctx, query }) => ({ data: await countLeads(ctx, query) })),
};
