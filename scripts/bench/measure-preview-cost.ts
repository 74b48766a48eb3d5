import type pg from "pg";
import { reader } from "@/db/client";
import { Criteria } from "@/lib/contract/criteria";
import { preview } from "@/lib/engine/preview";
import { newId } from "@/lib/ids";
import { dropLeads, makeLeads } from "./make-leads";
import { compare, type Measure } from "./measure";
import { costOf } from "./server-cost";

const ROUNDS = 20;
/** The reads take turns over six connections; all are open and have prepared their statements by then. */
const WARM_UPS = 12;
const LEADS = [62_000, 1_000_000];
const NOTHING_MS_MAX = 20;

/** Of the database server, each time; exact whatever else runs. Null where the system does not tell. */
async function processorMs(client: pg.Client, work: () => Promise<unknown>): Promise<number | null> {
  for (let round = 0; round < WARM_UPS; round++) await work();
  const { cpuMs } = await costOf(client, async () => {
    for (let round = 0; round < ROUNDS; round++) await work();
  });
  return cpuMs === null ? null : cpuMs / ROUNDS;
}

const inTenths = (ms: number) => `${ms.toFixed(1)} ms of processor`;

/** Previews of workspaces with many leads and of keywords, beside the bare count of the companies. */
export async function measurePreviewCost(client: pg.Client): Promise<Measure[]> {
  const bare = await processorMs(client, () => client.query("select count(*) from companies"));
  if (bare === null) return [];
  const of = async (workspaceId: string, criteria: Criteria) =>
    (await processorMs(client, () => preview(reader(), { criteria, workspaceId, samples: 10 }))) ?? Number.NaN;
  const line = (name: string, ours: number, against: number, atMost: number) =>
    compare(name, { ours: inTenths(ours), against: inTenths(against), ratio: ours / against }, { atMost });
  const lines: Measure[] = [];
  for (const count of LEADS) {
    const workspaceId = await makeLeads(client, count);
    const ours = await of(workspaceId, Criteria.parse({}));
    lines.push(line(`Preview with ${count.toLocaleString("en")} leads against the bare count`, ours, bare, 3));
    await dropLeads(client, workspaceId);
  }
  const keyword = (word: string) => of(newId(), Criteria.parse({ keywords: { include: [word] } }));
  lines.push(line("Preview of a keyword that two companies have", await keyword("company777"), bare, 0.1));
  lines.push(line("Preview of a keyword that none has", await keyword("zzqqxx"), NOTHING_MS_MAX, 1));
  return lines;
}
