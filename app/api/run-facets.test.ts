import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { newId, toTypeId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { RUN_FACETS, type Run, type RunFacet } from "@/lib/contract/runs";
import { type Api, createApi } from "./testing/api";

let api: Api;
let all: Run[];
const [schools, dentists] = [newId(), newId()];

beforeAll(async () => {
  api = await createApi();
  const { workspaceId, userId } = api;
  const ended = new Date();
  const made = [
    { workflowId: schools, workflowName: "Colleges", status: "succeeded", trigger: "manual", createdBy: userId },
    { workflowId: schools, workflowName: "Schools", status: "failed", trigger: "schedule", createdBy: null },
    { workflowId: schools, workflowName: "Schools", status: "running", trigger: "api", createdBy: userId },
    { workflowId: dentists, workflowName: "Dentists", status: "succeeded", trigger: "schedule", createdBy: null },
    { workflowId: dentists, workflowName: "Dentists", status: "queued", trigger: "manual", createdBy: userId },
  ] as const;
  for (const run of made) {
    const isLive = run.status === "running" || run.status === "queued";
    await transaction((tx) =>
      insertRun(tx, {
        ...run,
        workspaceId,
        id: newId(),
        workflowRevision: 1,
        criteria: Criteria.parse({}),
        finishedAt: isLive ? null : ended,
      }),
    );
  }
  all = await list({});
});

async function list(query: Record<string, string>): Promise<Run[]> {
  const answer = await api.call("listAllRuns", { query });
  expect(answer.status).toBe(200);
  return answer.body.data;
}
async function summaryOf(query: Record<string, string>) {
  const answer = await api.call("countRuns", { query });
  expect(answer.status).toBe(200);
  return answer.body.data as { total: number; values: { value: string; name: string; runs: number }[] };
}

test.each(RUN_FACETS)("each value of %s leaves as many runs as it says, beside another filter too", async (field) => {
  for (const other of [{}, { is_live: "no" }, { trigger: "schedule" }, { status: "succeeded" }]) {
    const { [field]: own, ...rest } = other as Partial<Record<RunFacet | "is_live", string>>;
    const asked = { ...rest, ...(own !== undefined && { [field]: own }) };
    for (const { value, runs } of (await summaryOf({ ...asked, values_of: field })).values) {
      expect(await list({ ...rest, [field]: value }), `${field}=${value}`).toHaveLength(runs);
      expect((await summaryOf({ ...rest, [field]: value })).total).toBe(runs);
    }
  }
});

test("runs are listed and counted by whether they go on and by who asked for them", async () => {
  expect((await list({ is_live: "yes" })).map(({ status }) => status)).toEqual(["queued", "running"]);
  expect(await list({ is_live: "no" })).toHaveLength(3);
  const by = toTypeId("user", api.userId);
  const own = await list({ created_by: by });
  expect(own.map(({ created_by }) => created_by)).toEqual([by, by, by]);
  expect(all.filter(({ created_by }) => created_by === null)).toHaveLength(2);
  expect((await summaryOf({ is_live: "yes" })).total).toBe(2);
});

test("values come with their names, a workflow's as its newest run has it, and are found by them", async () => {
  const { values } = await summaryOf({ values_of: "workflow_id" });
  expect(values.map(({ name, runs }) => [name, runs])).toEqual([
    ["Schools", 3],
    ["Dentists", 2],
  ]);
  expect((await summaryOf({ values_of: "workflow_id", value: "dent" })).values).toHaveLength(1);
  const [person] = (await summaryOf({ values_of: "created_by" })).values;
  expect(person).toMatchObject({ value: toTypeId("user", api.userId), runs: 3 });
  expect(person?.name).not.toBe(api.userId);
});

test("another workspace's runs are not counted", async () => {
  const other = await createApi();
  const answer = await other.call("countRuns", { query: { values_of: "status" } });
  expect(answer.body.data).toMatchObject({ total: 0, values: [] });
});
