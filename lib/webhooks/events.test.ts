import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { claimRun } from "@/db/queries/runs";
import { deleteWebhook } from "@/db/queries/webhooks";
import { results } from "@/db/schema/leads";
import { untilAwaited } from "@/db/testing/waits";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { openApiDocument } from "@/lib/contract/openapi";
import type { WebhookEvent } from "@/lib/contract/webhooks";
import { recordFailure } from "@/lib/engine/record-failure";
import { company, finishRun, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { recordEvent } from "@/lib/events/record-event";
import { cancelExport } from "@/lib/exports/cancel-export";
import { ask, write } from "@/lib/exports/testing/files";
import { changeLeads } from "@/lib/leads/change-leads";
import { createLeadChange } from "@/lib/leads/create-lead-change";
import { getLead } from "@/lib/leads/get-lead";
import { getLeadChange } from "@/lib/leads/get-lead-change";
import { startReceiver } from "@/lib/outbound/testing/receiver";
import { cancelRun } from "@/lib/runs/cancel-run";
import { getRun } from "@/lib/runs/get-run";
import type { Document } from "@/scripts/lab/openapi/document";
import { schemaChecker } from "@/scripts/lab/openapi/schema-checker";
import { countEvents, webhookTo } from "./testing/events";

type Receiver = Awaited<ReturnType<typeof startReceiver>>;
const check = schemaChecker(openApiDocument() as Document);
let receiver: Receiver;

beforeAll(async () => {
  vi.stubEnv("PROSPECTOR_ALLOWED_HOSTS", "localhost");
  receiver = await startReceiver();
});
beforeEach(() => {
  receiver.received.length = 0;
});
/** What came is what the OpenAPI document says of its event, headers and all. */
function expectDocumented(): void {
  const { webhooks = {} } = openApiDocument() as Document;
  for (const { body, headers } of receiver.received) {
    const event = JSON.parse(body);
    const told = webhooks[event.type]?.post;
    expect(check(told?.requestBody?.content["application/json"]?.schema ?? { type: "null" }, event)).toEqual([]);
    for (const { name } of told?.parameters ?? []) expect(headers[name.toLowerCase()]).toBeTruthy();
  }
}
afterAll(() => receiver.close());

const many = (count: number) => Array.from({ length: count }, (_, id) => company(id));
const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));
const types = () => bodies().map(({ type }) => type);

test.each(Object.entries(PACES))(
  "a run, %s, tells of its start, of each new lead in order, and of its end",
  async (_, pace) => {
    const { ctx, run } = await workspaceOf(many(20));
    const { sendAll } = await webhookTo(ctx, receiver.port);
    const ended = await run({}, pace);
    await sendAll();
    expectDocumented();
    expect(types()).toEqual(["run.started", ...Array.from({ length: 20 }, () => "lead.created"), "run.completed"]);
    const [started, ...rest] = bodies();
    const [completed, ...leads] = rest.toReversed();
    expect(started.data).toMatchObject({ id: toTypeId("run", ended.id), status: "running", finished_at: null });
    expect(completed.data).toEqual(await getRun(ctx, { runId: toTypeId("run", ended.id) }));
    for (const { data } of leads) {
      const { runs, matched, last_changes, ...lead } = await getLead(ctx, { leadId: data.id });
      expect(data).toEqual(lead);
    }
    expect(new Set(bodies().map(({ id }) => id)).size).toBe(22);
    receiver.received.length = 0;
    await run({}, pace);
    await sendAll();
    expectDocumented();
    expect(types()).toEqual(["run.started", "run.completed"]);
  },
);

test("a lead is told as it was when it was found, whatever is found of it before the event is sent", async () => {
  const { ctx, run, load } = await workspaceOf(many(3));
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["lead.created"] });
  await run({});
  await load(
    "2",
    many(3).map((record) => ({ ...record, name: `Renamed ${record.sourceRecordId}` })),
  );
  await run({ exclude: { existing_leads: false } });
  await sendAll();
  expectDocumented();
  expect(bodies().map(({ data }) => data.company_name)).toEqual(["Company 0", "Company 1", "Company 2"].toSorted());
});

test("a lead whose result is gone before it was told says so in the log, and nothing is sent", async () => {
  const { ctx, run, workspaceId } = await workspaceOf(many(1));
  const { sendAll, list, detail } = await webhookTo(ctx, receiver.port, { wanted: ["lead.created"] });
  await run({});
  await transaction((tx) => tx.delete(results).where(eq(results.workspaceId, workspaceId)));
  await sendAll(2);
  expect(receiver.received).toEqual([]);
  const [delivery] = await list();
  expect(delivery).toMatchObject({ status: "pending", attempt_count: 2, response_status: null });
  expect(await detail(delivery?.id ?? "")).toMatchObject({ body: null });
  expect(delivery?.error).toBe("Not sent: what the event tells of is not kept any more.");
});

test("a run that is cancelled before it starts, or fails, tells that, and nothing else", async () => {
  const { ctx, queue, workspaceId } = await workspaceOf(many(1));
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["run.cancelled", "run.failed"] });
  const waiting = await queue();
  await cancelRun(ctx, { runId: toTypeId("run", waiting.id) });
  await cancelRun(ctx, { runId: toTypeId("run", waiting.id) });
  const failing = await queue();
  for (let attempt = 1; attempt <= 5; attempt++) {
    const f = { workspaceId, runId: failing.id };
    await transaction((tx) => claimRun(tx, { ...f, worker: `worker ${attempt}` }));
    await recordFailure(f, `worker ${attempt}`);
  }
  await sendAll();
  expectDocumented();
  expect(bodies().map(({ type, data }) => [type, data.status])).toEqual([
    ["run.cancelled", "cancelled"],
    ["run.failed", "failed"],
  ]);
});

test("a run that is cancelled at work tells it once it has ended", async () => {
  const { ctx, queue, workspaceId } = await workspaceOf(many(1));
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["run.cancelled"] });
  const { id } = await queue();
  await transaction((tx) => claimRun(tx, { workspaceId, runId: id, worker: newId() }));
  await cancelRun(ctx, { runId: toTypeId("run", id) });
  expect(await countEvents(workspaceId)).toBe(0);
  await finishRun({ workspaceId, runId: id }, PACES.walked);
  await sendAll();
  expectDocumented();
  expect(types()).toEqual(["run.cancelled"]);
});

test("nothing is written where no webhook wants it", async () => {
  const { ctx, run, workspaceId } = await workspaceOf(many(5));
  await run({});
  expect(await countEvents(workspaceId)).toBe(0);
  const other = await workspaceOf(many(2));
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["run.failed"] });
  await run({});
  await other.run({});
  expect(await countEvents(workspaceId)).toBe(0);
  await sendAll();
  expectDocumented();
  expect(receiver.received).toEqual([]);
});

test("an event commits with what causes it, or never was", async () => {
  const { ctx, workspaceId } = await workspaceOf([]);
  const { sendAll } = await webhookTo(ctx, receiver.port);
  const failing = transaction(async (tx) => {
    await recordEvent(tx, { workspaceId, type: "export.completed", data: {} });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await sendAll();
  expectDocumented();
  expect(receiver.received).toEqual([]);
});

test("events of one millisecond are each told, in their order", async () => {
  const { ctx, workspaceId } = await workspaceOf([]);
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["export.completed"] });
  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now());
  await transaction(async (tx) => {
    for (let nth = 0; nth < 40; nth++) {
      await recordEvent(tx, { workspaceId, type: "export.completed", data: { nth } });
    }
  });
  clock.mockRestore();
  await sendAll();
  expect(bodies().map(({ data }) => data.nth)).toEqual(Array.from({ length: 40 }, (_, nth) => nth));
});

test("an export tells once that its file is ready, with the link, and one that was cancelled tells nothing", async () => {
  const { ctx } = await workspaceOf([]);
  const { sendAll } = await webhookTo(ctx, receiver.port, { wanted: ["export.completed"] });
  const made = await ask(ctx, { of: "leads", format: "csv" });
  expect(await write(ctx, made)).toBe("succeeded");
  expect(await write(ctx, made)).toBe("lost");
  const cancelled = await ask(ctx, { of: "leads", format: "csv" });
  await cancelExport(ctx, { exportId: cancelled.id });
  await sendAll();
  expectDocumented();
  expect(types()).toEqual(["export.completed"]);
  const [{ data }] = bodies();
  expect(data).toMatchObject({ id: made.id, object: "prospector_export", status: "succeeded" });
  expect(data.download_url).toContain(`/exports/${made.id}/file?token=`);
});

describe("a webhook that is deleted meanwhile keeps nothing else from being written, and is told nothing:", () => {
  type Workspace = Awaited<ReturnType<typeof workspaceOf>>;
  const WRITES: Partial<Record<WebhookEvent, (workspace: Workspace) => Promise<unknown>>> = {
    "run.started": ({ run }) => run({}),
    "lead.created": ({ run }) => run({ limit: 100 }),
    "lead.updated": async ({ ctx, userId }) => {
      const { id } = await createLeadChange(ctx, { filter: {}, set: { owner_id: toTypeId("user", userId) } });
      const changeId = fromTypeId("change", id);
      await changeLeads({ workspaceId: ctx.workspaceId, changeId }, new AbortController().signal);
      expect((await getLeadChange(ctx, { changeId: id })).status).toBe("succeeded");
    },
    "export.completed": async ({ ctx }) => write(ctx, await ask(ctx, { of: "leads", format: "csv" })),
  };
  test.each(Object.entries(WRITES))("%s", async (type, write) => {
    const workspace = await workspaceOf(many(3));
    const { ctx, run, load, workspaceId } = workspace;
    await run({ limit: 1 });
    await load("2", [...many(3), company(4)]);
    const webhook = await webhookTo(ctx, receiver.port, { wanted: [type as WebhookEvent] });
    const { promise: isDeleted, resolve: hasDeleted } = Promise.withResolvers<void>();
    const deleting = transaction(async (tx) => {
      await deleteWebhook(tx, { workspaceId, id: fromTypeId("webhook", webhook.id) });
      hasDeleted();
      await untilAwaited(tx);
    });
    await isDeleted;
    await Promise.all([write(workspace), deleting]);
    expect(await countEvents(workspaceId)).toBe(0);
  });
});
