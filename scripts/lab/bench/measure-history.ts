import type pg from "pg";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { selectPresentLoads } from "@/db/queries/source-loads";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { pinsOf } from "@/lib/runs/pins-of";
import { compare, type Measure } from "./measure";
import { costOf, type ServerCost } from "./server-cost";

const DAILY = 1_000;
/** The 196 runs from the third to the 198th, in two: what they leave behind is the same. */
const BETWEEN = [98_000, 98_000];

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** What the 200th daily run of one workflow costs the database server, beside the 2nd; exact whatever else runs. */
export async function measureHistory(client: pg.Client): Promise<Measure[]> {
  const [workspaceId, workflowId] = [newId(), newId()];
  const run = async (limit: number): Promise<ServerCost> => {
    const runId = newId();
    await transaction(async (tx) =>
      insertRun(tx, {
        ...{ workspaceId, id: runId, workflowId, workflowName: "Bench", workflowRevision: 1, trigger: "api" },
        criteria: Criteria.parse({ limit }),
        ...pinsOf(await selectPresentLoads(tx, { workspaceId, keys: [] })),
      }),
    );
    const stop = new AbortController().signal;
    return costOf(client, async () => void (await runWorkflow({ workspaceId, runId }, { worker: "bench", stop })));
  };
  await run(DAILY);
  const second = await run(DAILY);
  for (const limit of BETWEEN) await run(limit);
  await client.query("vacuum (analyze) leads, results");
  // As before the second one: a run just before has written the whole pages that follow a checkpoint.
  await run(DAILY);
  const last = await run(DAILY);
  const line = (what: string, of: (cost: ServerCost) => number, show: (value: number) => string) =>
    compare(
      `The 200th daily run of ${DAILY.toLocaleString("en")} against the 2nd, ${what}`,
      { ours: show(of(last)), against: show(of(second)), ratio: of(last) / of(second) },
      { atMost: 1.3 },
    );
  return [
    ...(last.cpuMs === null
      ? []
      : [
          line(
            "processor time",
            ({ cpuMs }) => cpuMs ?? 0,
            (ms) => `${ms} ms`,
          ),
        ]),
    line("log", ({ walBytes }) => walBytes, inMegabytes),
    line("kept", ({ keptBytes }) => keptBytes, inMegabytes),
  ];
}
