import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";
import { listCategories } from "@/lib/sources/list-categories";
import { listPlaces } from "@/lib/sources/list-places";
import { listSources } from "@/lib/sources/list-sources";
import { readPlaces } from "@/lib/sources/read-places";

export const sources = {
  listCategories: endpoint(api.listCategories, async ({ ctx, query }) => ({ data: await listCategories(ctx, query) })),
  listPlaces: endpoint(api.listPlaces, async ({ ctx, query }) => ({ data: await listPlaces(ctx, query) })),
  readPlaces: endpoint(api.readPlaces, async ({ ctx, body }) => ({ data: await readPlaces(ctx, body) })),
  listSources: endpoint(api.listSources, async ({ ctx }) => ({ data: await listSources(ctx) })),
};
