import { describe, expect, test } from "vitest";
import { createApi } from "./testing/api";

async function workflowWithRevisions() {
  const api = await createApi();
  const { body } = await api.call("createWorkflow", {
    body: { criteria: { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 1000 } },
  });
  const params = { workflow_id: body.data.id };
  const patch = (criteria: object) => api.call("updateWorkflow", { params, body: { criteria } });
  await patch({ places: { regions: ["US-TX", "US-CO"] } });
  await patch({ limit: 500, require: ["phone"] });
  return { ...api, params, patch };
}

describe("the revisions of a workflow", () => {
  test("are listed newest first, each with who made it and what it changed, over pages too", async () => {
    const { call, params, email } = await workflowWithRevisions();
    const { body } = await call("listRevisions", { params });
    expect(body.data.map((row: { revision: number; changes: string[] }) => [row.revision, row.changes])).toEqual([
      [3, ["now needs a phone number", "limit 1,000 → 500"]],
      [2, ["added Colorado"]],
      [1, []],
    ]);
    expect(body.data[1]).toMatchObject({
      object: "prospector_revision",
      ...params,
      created_by: "Test Person",
      summary: "University in Texas, Colorado",
    });
    expect(email).toContain("@");
    const first = await call("listRevisions", { params, query: { limit: "2" } });
    const cursor = first.body.pagination.next_cursor;
    const second = await call("listRevisions", { params, query: { limit: "2", cursor } });
    expect([...first.body.data, ...second.body.data]).toEqual(body.data);
    expect(second.body.pagination).toEqual({ next_cursor: null, has_more: false });
  });

  test("can be compared, any two, in either direction", async () => {
    const { call, params } = await workflowWithRevisions();
    const compare = async (query: Record<string, string>) =>
      (await call("compareRevisions", { params, query })).body.data;
    expect(await compare({})).toMatchObject({
      from: 2,
      to: 3,
      changes: ["now needs a phone number", "limit 1,000 → 500"],
    });
    expect(await compare({ from: "3", to: "1" })).toEqual({
      object: "prospector_revision_comparison",
      ...params,
      from: 3,
      to: 1,
      changes: ["removed Colorado", "no longer needs a phone number", "limit 500 → 1,000"],
    });
    expect((await compare({ to: "1" })).changes).toEqual([]);
    const missing = await call("compareRevisions", { params, query: { from: "9" } });
    expect([missing.status, missing.body.error.message]).toEqual([404, "No such revision in this workspace."]);
    expect((await call("compareRevisions", { params, query: { from: "0" } })).status).toBe(400);
  });

  test("can be restored as a new revision, once for a key, and nothing is lost", async () => {
    const { call, params } = await workflowWithRevisions();
    const restore = (revision: string, headers = {}) =>
      call("restoreRevision", { params: { ...params, revision }, headers });
    const first = await restore("1", { "Idempotency-Key": "once" });
    expect(first.body.data).toMatchObject({ revision: 4, criteria: { limit: 1000, require: [] } });
    expect(first.body.data.criteria.places.regions).toEqual(["US-TX"]);
    const replayed = await restore("1", { "Idempotency-Key": "once" });
    expect(replayed.headers.get("idempotent-replayed")).toBe("true");
    expect((await restore("4")).body.data.revision).toBe(4);
    expect((await restore("1")).body.data.revision).toBe(4);
    const { body } = await call("listRevisions", { params });
    expect(body.data.map((row: { revision: number }) => row.revision)).toEqual([4, 3, 2, 1]);
    expect((await restore("3")).body.data).toMatchObject({ revision: 5, criteria: { limit: 500, require: ["phone"] } });
    expect((await restore("99")).status).toBe(404);
    expect((await restore("x")).status).toBe(404);
  });

  test("are gone with their workflow", async () => {
    const { call, params } = await workflowWithRevisions();
    await call("deleteWorkflow", { params });
    expect((await call("listRevisions", { params })).status).toBe(404);
    expect((await call("restoreRevision", { params: { ...params, revision: "1" } })).status).toBe(404);
  });
});
