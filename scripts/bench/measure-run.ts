import pg from "pg";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { Criteria } from "@/lib/contract/criteria";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";
import { COPIED } from "./result-columns";
import { streamedRun } from "./streamed-run";

const ROUNDS = 3;

/** Keeps somewhat more than a quarter; the engine takes a higher limit than the contract lets anybody ask for. */
export const BENCH_CRITERIA: Criteria = { ...Criteria.parse({ require: ["email"] }), limit: 10_000_000 };

/** The same selection, ranked and each company once, as one statement without batches, leads or progress. */
async function plainInsert(client: pg.Client): Promise<void> {
  await client.query("drop table if exists plain_results");
  await client.query("create table plain_results (like results including all)");
  await client.query(
    `insert into plain_results (workspace_id, run_id, rank, id, lead_id, outcome, score, keywords, company_id, ${COPIED})
     select $1, $2, row_number() over (order by contact desc, id), id, identity, 'new', 50, '{}', id, ${COPIED}
     from companies where contact & 4 = 4
     on conflict (workspace_id, lead_id, run_id) do nothing`,
    [newId(), newId()],
  );
}

export type FinishedRun = { workspaceId: string; runId: string };

/** A run of a new workspace, without the queue. */
export async function wholeRun(criteria: Criteria): Promise<FinishedRun> {
  const f = { workspaceId: newId(), runId: newId() };
  await transaction((tx) =>
    insertRun(tx, {
      workspaceId: f.workspaceId,
      id: f.runId,
      workflowId: newId(),
      workflowName: "Bench",
      workflowRevision: 1,
      criteria,
      trigger: "api",
    }),
  );
  await runWorkflow(f, { worker: "bench", stop: new AbortController().signal });
  return f;
}

/** Turn by turn, so that all sides meet the same machine. */
export async function measureRun(client: pg.Client, candidates: number): Promise<Measure[]> {
  const plain: number[] = [];
  const runs: number[] = [];
  const streamed: number[] = [];
  const writing = new pg.Client({ connectionString: env().DATABASE_URL });
  await writing.connect();
  for (let round = 0; round < ROUNDS; round++) {
    await client.query("truncate leads, results, exclusions");
    await client.query("checkpoint");
    plain.push(await millisecondsOf(() => plainInsert(client)));
    await client.query("drop table plain_results");
    await client.query("checkpoint");
    streamed.push(await millisecondsOf(() => streamedRun(client, writing)));
    await client.query("truncate leads, results, exclusions");
    await client.query("checkpoint");
    runs.push(await millisecondsOf(() => wholeRun(BENCH_CRITERIA)));
  }
  await writing.end();
  const ours = median(runs);
  const perSecond = (ms: number) => `${inMs(ms)}, ${Math.round(candidates / ms).toLocaleString("en")}k rows/s`;
  const against = (what: string, ms: number, atLeast: number) =>
    compare(
      `Run over ${candidates.toLocaleString("en")} candidates against ${what}`,
      { ours: perSecond(ours), against: perSecond(ms), ratio: ms / ours },
      { atLeast },
    );
  return [
    against("one INSERT … SELECT", median(plain), 0.5),
    against("the same rows streamed through Node.js", median(streamed), 2),
  ];
}
