import { expect, test } from "vitest";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { toTypeId } from "@/lib/base/ids";
import { OPERATIONS, api as operations } from "@/lib/contract/all";
import type { Operation } from "@/lib/contract/operation";
import { audited } from "@/lib/events/audited";
import { createWorkflow } from "@/lib/workflows/create-workflow";
import { createApi } from "./testing/api";

test("each request that changes something is told once, with who did it, what it was called and its request", async () => {
  const api = await createApi();
  const created = await api.call("createWorkflow", { body: { name: "Books" }, headers: { "Idempotency-Key": "a" } });
  await api.call("createWorkflow", { body: { name: "Books" }, headers: { "Idempotency-Key": "a" } });
  const params = { workflow_id: created.body.data.id };
  const started = await api.call("startRun", { params });
  await api.call("updateWorkflow", { params, body: { name: 5 } });
  await api.call("updateWorkflow", { params: { workflow_id: toTypeId("workflow", api.workspaceId) }, body: {} });
  await api.call("getWorkflow", { params });
  await api.call("previewCriteria", { body: {} });
  const deleted = await api.call("deleteWorkflow", { params });
  const { body } = await api.call("listAuditEvents");
  expect(
    body.data.map(({ action, target, request_id }: Record<string, unknown>) => [action, target, request_id]),
  ).toEqual([
    ["deleteWorkflow", { id: params.workflow_id, name: "Books" }, deleted.body.request_id],
    ["startRun", { id: started.body.data.id, name: "Books" }, started.body.request_id],
    ["createWorkflow", { id: params.workflow_id, name: "Books" }, created.body.request_id],
  ]);
  const me = (await api.call("getMe")).body.data;
  const { name, email } = me.member;
  expect(body.data[0]).toMatchObject({
    summary: "Delete a prospector workflow",
    actor: { id: toTypeId("user", api.userId), name, email, key: me.key },
  });
});

test("events are filtered by action, object and time, and are another workspace's never", async () => {
  const api = await createApi();
  const one = (await api.call("createWorkflow", { body: { name: "One" } })).body.data.id;
  await api.call("createWorkflow", { body: { name: "Two" } });
  await api.call("updateWorkflow", { params: { workflow_id: one }, body: { name: "Uno" } });
  const named = async (query: Record<string, string>) =>
    (await api.call("listAuditEvents", { query })).body.data.map(
      ({ target }: { target: { name: string } }) => target.name,
    );
  expect(await named({ action: "createWorkflow" })).toEqual(["Two", "One"]);
  expect(await named({ target_id: one })).toEqual(["Uno", "One"]);
  expect(await named({ created_before: "2020-01-01T00:00:00Z" })).toEqual([]);
  expect(await named({ created_after: "2020-01-01T00:00:00Z" })).toHaveLength(3);
  const other = await createApi();
  expect((await other.call("listAuditEvents", { query: { target_id: one } })).body.data).toEqual([]);
});

test("a change that fails leaves no event, and no secret is in one", async () => {
  const { ctx } = await createWorkspace();
  const failing = audited(ctx, { operation: operations.createWorkflow });
  await expect(
    failing.write(async () => {
      throw new Error("in the middle");
    }),
  ).rejects.toThrow("in the middle");
  await createWorkflow(audited(ctx, { operation: operations.createWorkflow }), { name: "Kept" });
  const api = await createApi({ workspaceId: ctx.workspaceId });
  expect((await api.call("listAuditEvents")).body.data).toHaveLength(1);
  const webhook = { url: "https://hooks.example.com/prospector", events: ["run.completed"] };
  const { secret } = (await api.call("createWebhook", { body: webhook })).body.data;
  expect(secret).toMatch(/^whsec_/);
  expect(JSON.stringify((await api.call("listAuditEvents")).body)).not.toContain(secret);
});

test("every operation that changes something says where its answer holds what was changed", () => {
  const silent = OPERATIONS.filter((operation: Operation) => {
    const { method, reads, personal, target } = operation;
    return method !== "GET" && !reads && !personal && target === undefined;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
