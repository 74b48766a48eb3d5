import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";
import { createView } from "@/lib/views/create-view";
import { deleteView } from "@/lib/views/delete-view";
import { getView } from "@/lib/views/get-view";
import { listViews } from "@/lib/views/list-views";
import { updateView } from "@/lib/views/update-view";

export const views = {
  listViews: endpoint(api.listViews, async ({ ctx, query }) => ({ data: await listViews(ctx, query) })),
  createView: endpoint(api.createView, async ({ ctx, body }) => ({ data: await createView(ctx, body) })),
  getView: endpoint(api.getView, async ({ ctx, params }) => ({
    data: await getView(ctx, { viewId: params.view_id }),
  })),
  updateView: endpoint(api.updateView, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateView(ctx, { viewId: params.view_id, request: body, ifMatch }),
  })),
  deleteView: endpoint(api.deleteView, async ({ ctx, params, ifMatch }) => ({
    data: await deleteView(ctx, { viewId: params.view_id, ifMatch }),
  })),
};
