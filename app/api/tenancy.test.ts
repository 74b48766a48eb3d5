import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { newId, toTypeId } from "@/lib/base/ids";
import { OPERATIONS } from "@/lib/contract/all";
import { ID_PREFIXES, type IdKind } from "@/lib/contract/ids";
import type { Operation } from "@/lib/contract/operation";
import { diceOf } from "@/scripts/lab/fuzz/dice";
import { type ApiCall, callOperation } from "./testing/api";
import { type Populated, populatedApi } from "./testing/populated";

const PROBES = 10_000;
const AT_ONCE = 8;
const SEED = 1;

type Ids = Record<string, string>;
/** `id` is foreign or never was; `own` are the prober's. */
type Probe = { operation: Operation; asked: string[]; call: (ids: Ids) => ApiCall };

const operations: readonly Operation[] = OPERATIONS;
const named = (name: string) => operations.find((operation) => operation.name === name) as Operation;
const withIds = operations.filter(({ params }) => params);

let ours: Populated;
let theirs: Populated;
let companyId = "";

const BODIES: Record<string, object> = {
  decideDuplicate: { decision: "apart" },
  createLeadNote: { text: "Taken over" },
  updateLeadNote: { text: "Taken over" },
  updateMember: { role: "viewer" },
  updateWorkflow: { name: "Taken over", status: "paused" },
  updateWebhook: { status: "disabled" },
  updateView: { name: "Taken over", is_default: true },
};
const QUERIES: Record<string, Record<string, string>> = { explainCompany: { company: "example.com" } };

/** Operations that take ids in their path, each id alone and together with the prober's own. */
function pathProbes(): Probe[] {
  return withIds.flatMap((operation) => {
    const names = Object.keys(operation.params?.shape ?? {}).filter((name) => name !== "revision" && name !== "part");
    const sets = names.length > 1 ? [names, ...names.map((name) => [name])] : [names];
    return sets.map((asked) => ({
      operation,
      asked,
      call: (ids: Ids) => ({
        params: { ...ours.ids, ...ids },
        ...(QUERIES[operation.name] && { query: QUERIES[operation.name] }),
        ...(operation.body && { body: BODIES[operation.name] ?? {} }),
      }),
    }));
  });
}

/** Ids that are asked for elsewhere than in the path. */
function otherProbes(): Probe[] {
  const { run_id = "" } = ours.ids;
  return [
    {
      operation: named("listAllRuns"),
      asked: ["workflow_id"],
      call: (ids) => ({ query: { workflow_id: ids.workflow_id ?? "" } }),
    },
    {
      operation: named("listDuplicates"),
      asked: ["lead_id"],
      call: (ids) => ({ query: { lead_id: ids.lead_id ?? "" } }),
    },
    ...(["key_id", "request_id"] as const).map((name) => ({
      operation: named("listApiRequests"),
      asked: [name],
      call: (ids: Ids) => ({ query: { [name]: ids[name] ?? "" } }),
    })),
    ...(["listRunChanges", "countRunChanges"] as const).map((name) => ({
      operation: named(name),
      asked: ["run_id"],
      call: (ids: Ids) => ({ params: { run_id }, query: { since: ids.run_id ?? "" } }),
    })),
    {
      operation: named("createExport"),
      asked: ["run_id"],
      call: (ids) => ({ body: { of: "results", format: "csv", run_id: ids.run_id } }),
    },
    {
      operation: named("explainCompany"),
      asked: ["company_id"],
      call: (ids) => ({ params: { run_id }, query: { company: ids.company_id ?? "" } }),
    },
  ];
}

const never = (asked: string[]): Ids =>
  Object.fromEntries(asked.map((name) => [name, toTypeId(name.replace("_id", "") as IdKind, newId())]));

/** Status and body, without what is different by right: the request's id, and the ids that were asked for. */
async function outcome({ operation, call }: Probe, ids: Ids): Promise<string> {
  const { status, body } = await callOperation(operation, { key: ours.key, ...call(ids) });
  const { request_id: _, ...rest } = body;
  const text = JSON.stringify([status, rest]);
  return Object.values(ids).reduce((all, id) => all.replaceAll(id, "ID"), text);
}

/** Every row of a workspace, table by table; what counts and lists requests is left out. */
async function rowsOfWorkspace(workspaceId: string): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    reader(),
    sql`select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id'
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
        and t.relname not in ('key_windows', 'api_keys', 'api_requests')`,
  );
  const sums = tables.map(async ({ name }) => {
    const [row] = await rowsOf<{ sum: string }>(
      reader(),
      sql`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
        from ${sql.identifier(name)} t where workspace_id = ${workspaceId}`,
    );
    return [name, row?.sum ?? ""] as const;
  });
  const jobs = await rowsOf(
    reader(),
    sql`select id, state from pgboss.job where data->>'workspaceId' = ${workspaceId}`,
  );
  return { ...Object.fromEntries(await Promise.all(sums)), jobs: JSON.stringify(jobs) };
}

beforeAll(async () => {
  [ours, theirs] = [await populatedApi(), await populatedApi()];
  const { run_id = "" } = theirs.ids;
  const explained = await theirs.call("explainCompany", { params: { run_id }, query: { company: "made-up-5.com" } });
  companyId = explained.body.data.records[0].company_id;
});

test("the probes know an object of every kind of id that an operation takes", () => {
  const known = { ...theirs.ids, company_id: companyId };
  for (const { asked } of [...pathProbes(), ...otherProbes()]) {
    for (const name of asked) expect(known).toHaveProperty(name);
  }
  for (const [kind, prefix] of Object.entries(ID_PREFIXES)) {
    const id = known[`${kind}_id` as keyof typeof known];
    if (id) expect(id.startsWith(`${prefix}_`)).toBe(true);
  }
});

test("ten thousand probes of another workspace's ids are answered as if they had never been, and change nothing", async () => {
  const dice = diceOf(SEED);
  const probes = [...pathProbes(), ...otherProbes()];
  expect(probes.length).toBeGreaterThan(30);
  const foreign = { ...theirs.ids, company_id: companyId };
  const before = [await rowsOfWorkspace(theirs.workspaceId), await rowsOfWorkspace(ours.workspaceId)];
  for (let asked = 0; asked < PROBES; asked += 2 * AT_ONCE) {
    const pairs = Array.from({ length: AT_ONCE }, async () => {
      const probe = dice.among(probes) as Probe;
      const theirIds = Object.fromEntries(
        probe.asked.map((name) => [name, foreign[name as keyof typeof foreign] ?? ""]),
      );
      const name = `${probe.operation.name} with ${probe.asked.join(" and ")}`;
      const [one, other] = await Promise.all([outcome(probe, theirIds), outcome(probe, never(probe.asked))]);
      return [`${name}: ${one}`, `${name}: ${other}`] as const;
    });
    for (const [one, other] of await Promise.all(pairs)) expect(one).toBe(other);
  }
  expect([await rowsOfWorkspace(theirs.workspaceId), await rowsOfWorkspace(ours.workspaceId)]).toEqual(before);
});
