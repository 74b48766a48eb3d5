import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { BUILDER_FIELDS, type BuilderFields, fieldsOf, requestOf } from "./builder-fields";
import { callTagged } from "./call";
import { newIntent } from "./intent";
import { Saver, type Stored } from "./saver";
import { saverStore } from "./savers";

/** A draft as it was read or answered; `isOwn` where this page's own change made it so. */
export type KnownDraft = { draft: WorkflowDraft; isOwn: boolean };
export type StoredDraft = Stored<BuilderFields, KnownDraft>;
export type DraftSaver = Saver<BuilderFields, KnownDraft>;

const POLL_MS = 15_000;

export function storedDraft(draft: WorkflowDraft, etag: string | null, isOwn = false): StoredDraft {
  return { value: fieldsOf(draft), tag: etag, at: draft.updated_at, object: { draft, isOwn } };
}

async function loadDraft(id: string, signal?: AbortSignal): Promise<StoredDraft> {
  const asked = { params: { workflow_id: id }, ...(signal && { signal }) };
  const { answer, etag } = await callTagged("getWorkflowDraft", asked);
  return storedDraft(answer.data, etag);
}

/** What is stored now: asked whenever the builder is opened or looked at again, whatever was known before. */
export const workflowDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ["workflow-drafts", id],
    queryFn: ({ signal }) => loadDraft(id, signal),
    staleTime: 0,
    refetchOnMount: "always",
    refetchOnWindowFocus: "always",
    refetchInterval: POLL_MS,
  });

/** What others show of the workflow is out of date. */
function tellOthers(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: ["workflows", id] });
  void client.invalidateQueries({ queryKey: ["workflows", "list"] });
  void client.invalidateQueries({ queryKey: ["revisions", id] });
}

const stores = new WeakMap<QueryClient, ReturnType<typeof makeStore>>();

function makeStore(client: QueryClient) {
  return saverStore<BuilderFields, KnownDraft>((id, stored) => {
    const params = { workflow_id: id };
    return new Saver({
      about: { name: stored.value.name, href: `/workflows/${id}/edit` },
      fields: BUILDER_FIELDS,
      stored,
      load: () => loadDraft(id),
      send: async ({ to, changed, tag }) => {
        const body = requestOf(to, changed, stored.object.draft.criteria);
        const sent = { params, body, ifMatch: tag, keepalive: true };
        const { answer, etag } = await callTagged("updateWorkflowDraft", sent);
        tellOthers(client, id);
        return storedDraft(answer.data, etag, true);
      },
    });
  });
}

/** The one saver of this workflow's draft in this tab. */
export function draftSaver(client: QueryClient, stored: StoredDraft): DraftSaver {
  const store = stores.get(client) ?? makeStore(client);
  stores.set(client, store);
  return store.of(stored.object.draft.workflow_id, stored);
}

type Change = { id: string; etag: string };

export async function publishDraft(client: QueryClient, { id, etag }: Change): Promise<StoredDraft> {
  const asked = { params: { workflow_id: id }, ifMatch: etag, idempotencyKey: newIntent() };
  const { answer, etag: now } = await callTagged("publishWorkflowDraft", asked);
  tellOthers(client, id);
  return storedDraft(answer.data, now, true);
}

/** What is left, and what was discarded. */
export async function discardDraft(client: QueryClient, { id, etag }: Change) {
  const { answer } = await callTagged("discardWorkflowDraft", { params: { workflow_id: id }, ifMatch: etag });
  tellOthers(client, id);
  const left = await loadDraft(id);
  return { discarded: answer.data, left: { ...left, object: { ...left.object, isOwn: true } } };
}

/** Says that the draft is to have what it has, where what is live was changed too. */
export async function keepInDraft(
  client: QueryClient,
  { id, etag, ...change }: Change & { fields: BuilderFields; part: keyof BuilderFields; draft: WorkflowDraft },
): Promise<StoredDraft> {
  const body = requestOf(change.fields, [change.part], change.draft.criteria);
  const { answer, etag: now } = await callTagged("updateWorkflowDraft", {
    params: { workflow_id: id },
    body,
    ifMatch: etag,
  });
  tellOthers(client, id);
  return storedDraft(answer.data, now, true);
}
