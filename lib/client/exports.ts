import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { CreateExport, Export, ExportStatus } from "@/lib/contract/exports";
import { call } from "./call";
import { listRequest } from "./list-request";
import { OPERATIONS } from "./operations.generated";

const RECENT = 5;
const LIVE_POLL_MS = 1_000;
const LIVE: readonly ExportStatus[] = ["queued", "running"];

export const isLiveExport = ({ status }: Export) => LIVE.includes(status);

/** Where the browser, which has the session, gets the file. */
export const fileAddress = ({ id }: Export) => OPERATIONS.downloadExport.path.replace("{export_id}", id);

const RECENT_REQUEST = listRequest("listExports", { query: { limit: RECENT } });

export const recentExportsQuery = () =>
  queryOptions({
    queryKey: ["exports"],
    queryFn: async (context) => (await RECENT_REQUEST.queryFn(context)).data,
    meta: RECENT_REQUEST.meta,
    refetchInterval: ({ state }) => (state.data?.some(isLiveExport) ? LIVE_POLL_MS : false),
    staleTime: 0,
  });

function keep(client: QueryClient, changed: Export): void {
  client.setQueryData(recentExportsQuery().queryKey, (list = []) =>
    [changed, ...list.filter(({ id }) => id !== changed.id)].toSorted((a, b) => (a.id < b.id ? 1 : -1)),
  );
}

export const createExportMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ body, intent }: { body: CreateExport; intent: string }) =>
      (await call("createExport", { body, idempotencyKey: intent })).data,
    onSuccess: (made) => keep(client, made),
  });

export const cancelExportMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("cancelExport", { params: { export_id: id } })).data,
    onSuccess: (cancelled) => keep(client, cancelled),
  });
