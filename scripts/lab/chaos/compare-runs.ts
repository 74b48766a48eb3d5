import pg from "pg";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { queueRun } from "@/lib/engine/testing/runs";
import { faultsOf } from "@/scripts/lab/crash/faults";
import type { Asked } from "./client";
import { CRITERIA } from "./criteria";

type Found = { runs: number; workflows: number; jobs: number; counts: string; results: string; rows: number };

/**
 * What a run found, apart from ids that no two runs share. Jobs are those sent in the transaction that made the run: one
 * that gives way to another workspace's sends itself another.
 */
const FOUND = `
  select (select count(*)::int from runs where workspace_id = $1) as runs,
    (select count(*)::int from workflows where workspace_id = $1) as workflows,
    (select count(*)::int from pgboss.job join runs on runs.workspace_id = $1 and created_on::timestamptz(3) = runs.created_at
       where data->>'workspaceId' = $1::text) as jobs,
    (select coalesce(jsonb_agg(jsonb_build_array(status, found, filtered, duplicates, excluded, new_leads, over_limit, results)), '[]')::text
       from runs where workspace_id = $1) as counts,
    (select md5(coalesce(string_agg(concat_ws('|', rank, company_id, outcome, score, place, keywords), ';' order by rank), ''))
       from results where workspace_id = $1) as results,
    (select count(*)::int from results where workspace_id = $1) as rows`;

async function foundIn(pool: pg.Pool, workspaceId: string): Promise<Found> {
  const { rows } = await pool.query<Found>(FOUND, [workspaceId]);
  if (!rows[0]) throw new Error("a count is one row");
  return rows[0];
}

/** The same criteria, run by nobody else and undisturbed. */
async function undisturbed(pool: pg.Pool): Promise<Found[]> {
  const found: Found[] = [];
  for (const criteria of CRITERIA) {
    const workspaceId = newId();
    const { id } = await queueRun(workspaceId, Criteria.parse(criteria));
    await runWorkflow({ workspaceId, runId: id }, { worker: newId(), stop: new AbortController().signal });
    found.push(await foundIn(pool, workspaceId));
  }
  return found;
}

/** Each run against an undisturbed one: one run and job for its key, the same counts, every result once. */
export async function compareRuns(url: string, asked: Asked[]): Promise<{ results: number; violations: string[] }> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const violations: string[] = [];
  let results = 0;
  try {
    const wanted = await undisturbed(pool);
    for (const { workspaceId, criteria } of asked) {
      const found = await foundIn(pool, workspaceId);
      results += found.rows;
      const like = { ...wanted[criteria], workflows: 1, jobs: 1 };
      for (const [name, value] of Object.entries(like)) {
        const is = found[name as keyof Found];
        if (is !== value) violations.push(`workspace ${workspaceId} has ${name} ${is} in place of ${value}`);
      }
      violations.push(...(await faultsOf(pool, workspaceId)));
    }
  } finally {
    await pool.end();
  }
  return { results, violations };
}
