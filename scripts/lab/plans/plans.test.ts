import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Conn, Tx } from "@/db/client";
import { findEnteringKey } from "@/db/queries/api-keys";
import { deleteOldApiRequests, selectApiRequests } from "@/db/queries/api-requests";
import { selectPresentClasses } from "@/db/queries/candidates";
import { countExcludedByDomain } from "@/db/queries/excluded-domains";
import { selectExclusions } from "@/db/queries/exclusions";
import { selectLeadEntries } from "@/db/queries/lead-entries";
import { findLead, selectLeads, selectSightings } from "@/db/queries/leads";
import { selectResultValues } from "@/db/queries/result-facets";
import { countResults, selectResults } from "@/db/queries/results";
import { claimRun, findRun, selectRuns } from "@/db/queries/runs";
import { selectSamples } from "@/db/queries/samples";
import { takeCandidates } from "@/db/queries/take-candidates";
import { selectWorkflows } from "@/db/queries/workflows";
import { newId, newIdPrefix } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { compileCriteria } from "@/lib/engine/compile-criteria";
import { createBareDatabase } from "@/scripts/lab/crash/bare-database";
import type { TestDatabase } from "@/scripts/test/test-database";
import { type Capture, captureOn, type Sent } from "./capture";
import { explain, indexesOf, PLAN_MODES, scannedWhole } from "./explain";
import { type Filled, fillDatabase } from "./fill-database";

const COMPANIES = 100_000;
/** A scan of one of these costs more the more the product holds. */
const BIG = [
  "api_keys",
  "api_requests",
  "users",
  "members",
  "companies",
  "results",
  "leads",
  "lead_tracking",
  "lead_entries",
  "exclusions",
  "runs",
  "workflows",
  "workflow_revisions",
];
const SELECTIVE = Criteria.parse({ categories: ["amenity/veterinary"], require: ["website"] });

let database: TestDatabase;
let client: pg.Client;
let capture: Capture;
let filled: Filled;

beforeAll(async () => {
  database = await createBareDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  filled = await fillDatabase(client, COMPANIES);
  capture = captureOn(database.url);
});

afterAll(async () => {
  await capture.close();
  await client.end();
  await database.drop();
});

const scans = (nodes: Parameters<typeof scannedWhole>[0]) => scannedWhole(nodes).filter((name) => BIG.includes(name));

async function countExcluded(conn: Conn, { workspaceId }: Filled, domain: string | null): Promise<unknown> {
  const compiled = await compileCriteria(conn, SELECTIVE, workspaceId);
  return countExcludedByDomain(conn, compiled, [{ at: 0, host: domain ?? "made-up.github.io", domain }]);
}

const READS: Record<string, [index: string, read: (conn: Conn, f: Filled) => Promise<unknown>]> = {
  "a page of results, by rank": [
    "results_workspace_id_run_id_rank_pk",
    (conn, f) => {
      const order = { by: "rank" as const, isDescending: false };
      return selectResults(conn, { ...f, order, after: { value: null, rank: 10_000 }, take: 26 });
    },
  ],
  "the first page of results": [
    "results_workspace_id_run_id_rank_pk",
    (conn, f) => selectResults(conn, { ...f, order: { by: "rank", isDescending: false }, take: 26 }),
  ],
  "a page of results that filters leave": [
    "results_workspace_id_run_id_rank_pk",
    (conn, f) => {
      const order = { by: "rank" as const, isDescending: false };
      return selectResults(conn, { ...f, state: "US-TX", has: { phone: true }, scoreMin: 50, order, take: 26 });
    },
  ],
  "how many results filters leave": [
    "results_workspace_id_run_id_rank_pk",
    (conn, f) => countResults(conn, { ...f, country: "US", has: { website: false } }),
  ],
  "the values of a field of a run's results": [
    "results_workspace_id_run_id_rank_pk",
    (conn, f) => selectResultValues(conn, f, { field: "city", chosen: "Austin", holding: "a", take: 100 }),
  ],
  "one run": ["runs_workspace_id_id_pk", (conn, f) => findRun(conn, f)],
  "the runs of a workflow": [
    "runs_of_workflow",
    (conn, { workspaceId, workflowId }) => selectRuns(conn, { workspaceId, workflowId, before: newId(), take: 26 }),
  ],
  "all runs of a workspace": [
    "runs_workspace_id_id_pk",
    (conn, { workspaceId }) => selectRuns(conn, { workspaceId, before: newId(), take: 26 }),
  ],
  "the list of workflows": [
    "workflows_workspace_id_id_pk",
    (conn, { workspaceId }) => selectWorkflows(conn, { workspaceId, before: newId(), take: 26 }),
  ],
  "a page of leads, newest first": [
    "leads_workspace_id_id_pk",
    (conn, { workspaceId, leadId }) => {
      const order = { by: "created_at" as const, isDescending: true };
      return selectLeads(conn, { workspaceId, order, after: { value: leadId, id: leadId }, take: 26 });
    },
  ],
  "the leads that are due first": [
    "lead_tracking_due",
    (conn, { workspaceId }) => {
      const order = { by: "next_step_on" as const, isDescending: false };
      return selectLeads(conn, { workspaceId, order, dueBefore: "2026-02-01", take: 26 });
    },
  ],
  "a lead's history": [
    "lead_entries_workspace_id_lead_id_id_pk",
    (conn, f) => selectLeadEntries(conn, { ...f, before: newId(), take: 21 }),
  ],
  "one lead": [
    "leads_workspace_id_id_pk",
    (conn, { workspaceId, leadId }) => findLead(conn, { workspaceId, id: leadId }),
  ],
  "the runs that saw a lead": [
    "results_once",
    (conn, { workspaceId, leadId }) => selectSightings(conn, { workspaceId, leadId, take: 20 }),
  ],
  "a page of what a run left out": [
    "exclusions_workspace_id_run_id_position_pk",
    (conn, { workspaceId, runId }) => selectExclusions(conn, { workspaceId, runId, after: 500, take: 26 }),
  ],
  "a page of requests": [
    "api_requests_workspace_id_id_pk",
    (conn, { workspaceId }) => selectApiRequests(conn, { workspaceId, before: newId(), take: 26 }),
  ],
  "one request": [
    "api_requests_workspace_id_id_pk",
    (conn, { workspaceId }) => selectApiRequests(conn, { workspaceId, id: newId(), take: 26 }),
  ],
  "the requests of a key": [
    "api_requests_of_key",
    (conn, { workspaceId }) => selectApiRequests(conn, { workspaceId, keyId: newId(), take: 26 }),
  ],
  "the requests of a rare operation": [
    "api_requests_of_operation",
    (conn, { workspaceId }) => selectApiRequests(conn, { workspaceId, operation: "createWebhook", take: 26 }),
  ],
  "the few requests that failed": [
    "api_requests_of_class",
    (conn, { workspaceId }) => selectApiRequests(conn, { workspaceId, statusClass: 5, status: 503, take: 26 }),
  ],
  "the companies on a domain to leave out": ["companies_by_domain", (conn, f) => countExcluded(conn, f, "made-up.com")],
  "the companies on a place of a shared host": ["companies_on_shared_host", (conn, f) => countExcluded(conn, f, null)],
  "the key of a request": ["api_keys_by_id", (conn) => findEnteringKey(conn, { id: newId(), secretHash: "" })],
};

const WALK = { group: 0, after: null, only: "class" as const };

const WRITES: Record<string, [index: string, write: (tx: Tx, f: Filled) => Promise<unknown>]> = {
  "the end of old requests": ["api_requests_by_age", (tx) => deleteOldApiRequests(tx, 5_000)],
  "the claim of a run": ["runs_workspace_id_id_pk", (tx, f) => claimRun(tx, { ...f, worker: "plans" })],
  "a batch that walks a selective category, with its look-up of leads": [
    "companies_by_category",
    async (tx, { workspaceId, runId }) => {
      const compiled = await compileCriteria(tx, SELECTIVE, workspaceId);
      const idPrefix = newIdPrefix();
      const group = await sharedGroup(tx, compiled);
      return takeCandidates(tx, compiled, {
        runId,
        reach: { ...WALK, group },
        take: 500,
        ranked: 100_000,
        idPrefix,
        isFirstToFind: false,
      });
    },
  ],
};

async function sharedGroup(conn: Conn, compiled: Awaited<ReturnType<typeof compileCriteria>>): Promise<number> {
  const [group] = [...(await selectPresentClasses(conn, compiled))].sort((a, b) => a - b);
  return group ?? 0;
}

async function plansOf(sent: Sent[], modes = PLAN_MODES) {
  const statement = sent.at(-1);
  if (!statement) throw new Error("nothing was sent");
  const plans: [string, Awaited<ReturnType<typeof explain>>][] = [];
  for (const mode of modes) plans.push([mode, await explain(client, statement, mode)]);
  return plans;
}

describe("no scan of a whole table, and the index that is meant", () => {
  test.each(Object.entries(READS))("for %s", async (_, [index, read]) => {
    for (const [mode, nodes] of await plansOf(await capture.reads((conn) => read(conn, filled)))) {
      expect({ mode, scans: scans(nodes) }).toEqual({ mode, scans: [] });
      expect({ mode, indexes: indexesOf(nodes) }).toEqual({ mode, indexes: expect.arrayContaining([index]) });
    }
  });

  test("for a preview's samples of a selective category", async () => {
    const sent = await capture.reads(async (conn) => {
      const compiled = await compileCriteria(conn, SELECTIVE, filled.workspaceId);
      await selectSamples(conn, compiled, { ...WALK, group: await sharedGroup(conn, compiled) }, 30);
    });
    for (const [mode, nodes] of await plansOf(sent)) {
      expect({ mode, scans: scans(nodes) }).toEqual({ mode, scans: [] });
      expect(indexesOf(nodes)).toContain("companies_by_category");
      expect(indexesOf(nodes)).toContain("leads_once");
    }
  });

  // Node-postgres prepares nothing: a write is always planned for its own values.
  test.each(Object.entries(WRITES))("for %s", async (_, [index, write]) => {
    const [plan] = await plansOf(await capture.writes((tx) => write(tx, filled)), ["force_custom_plan"]);
    expect(scans(plan?.[1] ?? [])).toEqual([]);
    expect(indexesOf(plan?.[1] ?? [])).toContain(index);
  });
});
