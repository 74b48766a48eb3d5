import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { TableName } from "@/lib/contract/tables";
import type { CreateView, UpdateView, View } from "@/lib/contract/views";
import { call, callTagged } from "./call";
import { CallError } from "./call-error";
import { ChangedMeanwhile, changeSeen } from "./change-seen";
import { mergeParts, partsOf, queryOf, VIEW_PARTS, type ViewPart, type ViewParts } from "./view-parts";

export const viewsQuery = (table: TableName) =>
  queryOptions({
    queryKey: ["views", table],
    queryFn: async ({ signal }) => (await call("listViews", { query: { table }, signal })).data,
  });

/** At once, so that a page that goes on to the view finds it; what others have done comes with the next answer. */
function put(client: QueryClient, view: View): void {
  client.setQueryData(viewsQuery(view.table).queryKey, (known = []) =>
    [...known.filter(({ id }) => id !== view.id), view].sort((a, b) => a.name.localeCompare(b.name)),
  );
  void client.invalidateQueries({ queryKey: ["views", view.table] });
}

export const createViewMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ body, intent }: { body: CreateView; intent: string }) =>
      (await call("createView", { body, idempotencyKey: intent })).data,
    onSuccess: (view: View) => put(client, view),
  });

type Change = { view: View; request: Omit<UpdateView, "query"> };

/** Its name, whom it is for and whether the list opens with it: where each still is as it was seen. */
export const updateViewMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ view, request }: Change) => {
      const params = { view_id: view.id };
      const seen = Object.fromEntries(Object.keys(request).map((field) => [field, Reflect.get(view, field)]));
      return changeSeen<View, View>({
        seen,
        wanted: request,
        read: () => callTagged("getView", { params }),
        work: async (ifMatch) => (await call("updateView", { params, body: request, ifMatch })).data,
      });
    },
    onSuccess: (view: View) => put(client, view),
    onError: (_error, { view }: Change) => client.invalidateQueries({ queryKey: ["views", view.table] }),
  });

/** Somebody else has changed the same parts of a view since it was opened. */
export class ViewOverlap extends ChangedMeanwhile<View> {
  constructor(
    now: View,
    readonly parts: readonly ViewPart[],
  ) {
    super(now);
  }
}

type Saving = {
  view: View;
  /** As the list is set now. */
  query: string;
  /** What the view was when it was opened, as the address keeps it. */
  base: string | null;
  /** These parts are saved over what others have made of them. */
  over?: readonly ViewPart[];
};

type Options = {
  client: QueryClient;
  /** A query as the list understands it. */
  normal: (query: string) => ViewParts;
};

const ATTEMPTS_MAX = 5;

/** Saves what was changed of a view over what it is by now: what only others have changed stays theirs. */
export const saveViewMutation = ({ client, normal }: Options) =>
  mutationOptions({
    mutationFn: async ({ view, query, base, over = [] }: Saving) => {
      const params = { view_id: view.id };
      for (let attempt = 1; ; attempt += 1) {
        const { answer, etag } = await callTagged("getView", { params });
        const [kept, theirs] = [partsOf(answer.data.query), normal(answer.data.query)];
        const { parts, overlaps } = mergeParts(base, normal(query), theirs);
        const asked = overlaps.filter((part) => !over.includes(part));
        if (asked.length > 0) throw new ViewOverlap(answer.data, asked);
        try {
          // What this page does not know of the view stays in what it does not change.
          for (const part of VIEW_PARTS) if (parts[part] === theirs[part]) parts[part] = kept[part];
          const body = { query: queryOf(parts) };
          return (await call("updateView", { params, body, ifMatch: etag ?? "*" })).data;
        } catch (error) {
          const isRaced = error instanceof CallError && error.code === "revision_conflict";
          if (!isRaced || attempt === ATTEMPTS_MAX) throw error;
        }
      }
    },
    onSuccess: (view: View) => put(client, view),
    onError: (error) => {
      if (error instanceof ViewOverlap) put(client, error.now);
    },
  });

export const deleteViewMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (view: View) => {
      const params = { view_id: view.id };
      const { name, query, is_shared } = view;
      return changeSeen<View, View>({
        seen: { name, query, is_shared },
        read: () => callTagged("getView", { params }),
        work: async (ifMatch) => (await call("deleteView", { params, ifMatch })).data,
      });
    },
    onSuccess: ({ id, table }: View) => {
      client.setQueryData(viewsQuery(table).queryKey, (known) => known?.filter((one) => one.id !== id));
      return client.invalidateQueries({ queryKey: ["views", table] });
    },
    onError: (_error, { table }: View) => client.invalidateQueries({ queryKey: ["views", table] }),
  });
