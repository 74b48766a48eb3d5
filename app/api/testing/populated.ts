import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { company, finishRun, PACES, TEST_SOURCE, workspaceOf } from "@/lib/engine/testing/runs";
import { flushRequestLog } from "@/lib/server/http/request-log";
import { type Api, createApi } from "./api";
import { sendFile, step } from "./uploads";

export type Populated = Api & {
  /** By the name of the path parameter that takes them. */
  ids: Record<string, string>;
};

const PHONE = "+1 512 471 3434";
const ALIKE = [
  company(1, { name: "Oak Street Bakery", website: "", phone: PHONE }),
  company(2, { name: "Iron Works Gym", website: "", phone: PHONE }),
  company(3, { name: "Lamar Dental", website: "", phone: PHONE }),
];
const RECORDS = [...ALIKE, ...Array.from({ length: 20 }, (_, at) => company(at + 4))];

async function finishedRun(api: Api, workflowId: string): Promise<string> {
  const { id } = (await api.call("startRun", { params: { workflow_id: workflowId } })).body.data;
  await finishRun({ workspaceId: api.workspaceId, runId: fromTypeId("run", id) }, PACES.sorted);
  return id;
}

/** Two runs of a workflow of three revisions: the second finds more, and leaves out what the first made leads. */
async function twoRuns(api: Api): Promise<{ workflow_id: string; run_id: string }> {
  const criteria = { sources: [TEST_SOURCE], limit: 8 };
  const { id } = (await api.call("createWorkflow", { body: { criteria } })).body.data;
  const limited = (limit: number) =>
    api.call("updateWorkflow", { params: { workflow_id: id }, body: { criteria: { limit } } });
  await finishedRun(api, id);
  await limited(100);
  const run = await finishedRun(api, id);
  await limited(50);
  return { workflow_id: id, run_id: run };
}

async function ownPair(api: Api): Promise<string> {
  for (let cursor = ""; ; ) {
    const page = (await api.call("listDuplicates", { query: { limit: "100", ...(cursor && { cursor }) } })).body;
    const pair = page.data.find(({ left }: { left: { source: { key: string } } }) => left.source.key === TEST_SOURCE);
    if (pair) return pair.id;
    cursor = page.pagination.next_cursor;
    if (!cursor) throw new Error("no pair waits");
  }
}

/** A workspace with at least two of everything that is listed. */
export async function populatedApi(): Promise<Populated> {
  const { workspaceId } = await workspaceOf(RECORDS);
  const api = await createApi({ workspaceId });
  const other = await createApi({ workspaceId });
  const invite = async () => (await api.call("createInvitation", { body: {} })).body.data.id;
  const [invitation_id] = [await invite(), await invite()];
  const runs = await twoRuns(api);
  const made = async (
    name: "createWorkflow" | "createExport" | "createLeadChange" | "createWebhook" | "createView",
    body: object,
  ) => (await api.call(name, { body })).body.data.id;
  await made("createWorkflow", {});
  const webhook = { url: "https://hooks.example.com/prospector", events: ["lead.updated"] };
  const [webhook_id] = [await made("createWebhook", webhook), await made("createWebhook", webhook)];
  const deliver = async () => (await api.call("testWebhook", { params: { webhook_id } })).body.data.id;
  const [delivery_id] = [await deliver(), await deliver()];
  const view = { table: "leads", name: "Best first", is_shared: true, query: "sort=-score" };
  const [view_id] = [await made("createView", view), await made("createView", view)];
  const exported = { of: "leads", format: "csv" };
  const [export_id] = [await made("createExport", exported), await made("createExport", exported)];
  const change = { filter: {}, set: { status: "contacted" } };
  const [change_id] = [await made("createLeadChange", change), await made("createLeadChange", change)];
  const [lead] = (await api.call("listLeads")).body.data;
  const note = { params: { lead_id: lead.id }, body: { text: "Called" } };
  const write = async () => (await api.call("createLeadNote", note)).body.data.id;
  const [entry_id] = [await write(), await write()];
  const list = "name,website\nOak Street Bakery,oak-street.com\nIron Works Gym,iron-works.com\n";
  const { id: upload_id } = await step(api, await sendFile(api, list), "checkUpload");
  await sendFile(api, list);
  const ids = {
    ...runs,
    upload_id,
    part: "1",
    webhook_id,
    delivery_id,
    view_id,
    export_id,
    change_id,
    lead_id: lead.id,
    entry_id,
    revision: "1",
    invitation_id,
    user_id: toTypeId("user", other.userId),
  };
  const me = (await api.call("getMe")).body;
  const asked = { key_id: me.data.key.id, request_id: me.request_id };
  await flushRequestLog();
  return { ...api, ids: { ...ids, ...asked, pair_id: await ownPair(api) } };
}
