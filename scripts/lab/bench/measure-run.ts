import pg from "pg";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";
import { intoResults, intoResultsAndLeads } from "./plain-inserts";
import { streamedRun } from "./streamed-run";

const ROUNDS = 3;

/** Keeps somewhat more than a quarter; the engine takes a higher limit than the contract lets anybody ask for. */
export const BENCH_CRITERIA: Criteria = { ...Criteria.parse({ require: ["email"] }), limit: 10_000_000 };

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
  const [one, both]: [number[], number[]] = [[], []];
  const runs: number[] = [];
  const streamed: number[] = [];
  const writing = new pg.Client({ connectionString: env().DATABASE_URL });
  await writing.connect();
  for (let round = 0; round < ROUNDS; round++) {
    await client.query("truncate leads, results, exclusions");
    await client.query("checkpoint");
    one.push(await millisecondsOf(() => intoResults(client)));
    await client.query("checkpoint");
    both.push(await millisecondsOf(() => intoResultsAndLeads(client)));
    await client.query("drop table plain_results, plain_leads");
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
    against("one INSERT … SELECT into the same two tables", median(both), 0.9),
    against("one INSERT … SELECT into results alone", median(one), 0.75),
    against("the same rows streamed through Node.js", median(streamed), 2),
  ];
}
