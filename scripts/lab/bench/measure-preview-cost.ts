import type pg from "pg";
import { reader } from "@/db/client";
import { Criteria } from "@/lib/contract/criteria";
import { preview } from "@/lib/engine/preview";
import { generateHistory } from "./generate-history";
import { dropLeads, makeLeads } from "./make-leads";
import { compare, type Measure } from "./measure";
import { costOf } from "./server-cost";

const ROUNDS = 20;
/** The reads take turns over six connections; all are open and have prepared their statements by then. */
const WARM_UPS = 12;
const SOME_LEADS = 62_000;
/** Of the made-up names two have the first of these, none has the second. */
const [RARE, NOWHERE] = ["company777", "zzqqxx"];
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

/**
 * What somebody sees in the builder whose workspace has some leads, and whose workspace has run for years, beside the bare
 * count of the companies.
 */
export async function measurePreviewCost(client: pg.Client): Promise<Measure[]> {
  const bare = await processorMs(client, () => client.query("select count(*) from companies"));
  if (bare === null) return [];
  const of = async (workspaceId: string, include: string[] = []) => {
    const criteria = Criteria.parse({ keywords: { include } });
    return (await processorMs(client, () => preview(reader(), { criteria, workspaceId, samples: 10 }))) ?? Number.NaN;
  };
  const line = (name: string, ours: number, against: number, atMost: number) =>
    compare(name, { ours: inTenths(ours), against: inTenths(against), ratio: ours / against }, { atMost });
  const inWords = (count: number) => count.toLocaleString("en");
  const young = await makeLeads(client, SOME_LEADS);
  const some = await of(young);
  await dropLeads(client, young);
  const { workspaceId, leads } = await generateHistory(client);
  return [
    line(`Preview with ${inWords(SOME_LEADS)} leads against the bare count`, some, bare, 3),
    line(`Preview with ${inWords(leads)} leads of 200 runs against the bare count`, await of(workspaceId), bare, 3),
    line("Preview of a keyword that two companies have", await of(workspaceId, [RARE]), bare, 0.1),
    line("Preview of a keyword that none has", await of(workspaceId, [NOWHERE]), NOTHING_MS_MAX, 1),
  ];
}
