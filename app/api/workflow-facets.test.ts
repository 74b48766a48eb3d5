import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { firstIdOf, fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { WORKFLOW_FACETS, type Workflow, type WorkflowFacet } from "@/lib/contract/workflows";
import { type Api, createApi } from "./testing/api";

const DAY_MS = 24 * 60 * 60 * 1000;

let api: Api;
const ids: Record<string, string> = {};

/** A run of that age which has added so many leads. */
async function addRun(workflow: string, days: number, added: number): Promise<void> {
  const run = {
    workspaceId: api.workspaceId,
    id: days === 0 ? newId() : firstIdOf(Date.now() - days * DAY_MS),
    workflowId: fromTypeId("workflow", workflow),
    workflowName: "Any",
    workflowRevision: 1,
    criteria: Criteria.parse({}),
    trigger: "api",
    new: added,
  } as const;
  await transaction((tx) => insertRun(tx, run));
}

beforeAll(async () => {
  api = await createApi();
  const daily = { frequency: "daily", time: "08:00" };
  for (const body of [
    { name: "Active, daily", status: "active", schedule: daily },
    { name: "Active, by hand", status: "active" },
    { name: "Ran once" },
    { name: "Draft" },
    { name: "Paused", status: "paused", schedule: { ...daily, frequency: "weekly", weekday: "monday" } },
  ]) {
    ids[body.name] = (await api.call("createWorkflow", { body })).body.data.id;
  }
  await addRun(ids["Ran once"] ?? "", 0, 7);
  await addRun(ids["Active, daily"] ?? "", 0, 5);
  await addRun(ids["Active, daily"] ?? "", 29, 11);
  await addRun(ids["Active, daily"] ?? "", 31, 100);
  const { workspaceId } = api;
  await transaction((tx) =>
    tx.execute(
      sql`update workflows set created_by = null where workspace_id = ${workspaceId}::uuid and name = 'Paused'`,
    ),
  );
});

async function list(query: Record<string, string>): Promise<Workflow[]> {
  const answer = await api.call("listWorkflows", { query });
  expect(answer.status).toBe(200);
  return answer.body.data;
}
const namesFor = async (query: Record<string, string>) => (await list(query)).map(({ name }) => name).sort();
async function summaryOf(query: Record<string, string>) {
  const answer = await api.call("countWorkflows", { query });
  expect(answer.status).toBe(200);
  return answer.body.data as { total: number; values: { value: string; name: string; workflows: number }[] };
}

test.each(WORKFLOW_FACETS)(
  "each value of %s leaves as many workflows as it says, beside another filter too",
  async (field) => {
    for (const other of [{}, { state: "active" }, { schedule: "none" }, { q: "active" }]) {
      const { [field]: own, ...rest } = other as Partial<Record<WorkflowFacet | "q", string>>;
      const asked = { ...rest, ...(own !== undefined && { [field]: own }) };
      for (const { value, workflows } of (await summaryOf({ ...asked, values_of: field })).values) {
        expect(await list({ ...rest, [field]: value }), `${field}=${value}`).toHaveLength(workflows);
        expect((await summaryOf({ ...rest, [field]: value })).total).toBe(workflows);
      }
    }
  },
);

test("a draft that has run is by hand, and no draft any more", async () => {
  expect(await namesFor({ state: "by_hand" })).toEqual(["Ran once"]);
  expect(await namesFor({ state: "draft" })).toEqual(["Draft"]);
  expect(await namesFor({ status: "draft" })).toEqual(["Draft", "Ran once"]);
  const { values } = await summaryOf({ values_of: "state" });
  expect(Object.fromEntries(values.map(({ value, workflows }) => [value, workflows]))).toEqual({
    active: 2,
    by_hand: 1,
    draft: 1,
    paused: 1,
  });
});

test("workflows are found by their schedule and by who made them", async () => {
  expect(await namesFor({ schedule: "daily" })).toEqual(["Active, daily"]);
  expect(await namesFor({ schedule: "none" })).toEqual(["Active, by hand", "Draft", "Ran once"]);
  const by = toTypeId("user", api.userId);
  const own = await list({ created_by: by });
  expect(own.map(({ created_by }) => created_by)).toEqual([by, by, by, by]);
});

test("a workflow says how many leads its runs of thirty days have added", async () => {
  const added = Object.fromEntries((await list({})).map(({ name, new_leads }) => [name, new_leads]));
  expect(added).toEqual({ "Active, daily": 16, "Active, by hand": 0, "Ran once": 7, Draft: 0, Paused: 0 });
});

test("another workspace's workflows are not counted", async () => {
  const other = await createApi();
  const answer = await other.call("countWorkflows", { query: { values_of: "state" } });
  expect(answer.body.data).toMatchObject({ total: 0, values: [] });
});
