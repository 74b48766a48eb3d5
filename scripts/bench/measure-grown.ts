import type pg from "pg";
import { reader } from "@/db/client";
import { Criteria } from "@/lib/contract/criteria";
import { preview } from "@/lib/engine/preview";
import { generateHistory } from "./generate-history";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";

const ROUNDS = 10;
/** The reads take turns over six connections. */
const WARM_UPS = 8;
/** Of the made-up names, one has the first of these; none has the second. */
const RARE = "777777";
const NOWHERE = "zzyzx";
const NOTHING_MS_MAX = 20;

async function typical(work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < WARM_UPS; round++) await work();
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await millisecondsOf(work));
  return median(all);
}

/** What somebody sees in the builder whose workspace has run for years, against the bare count of all companies. */
export async function measureGrown(client: pg.Client): Promise<Measure[]> {
  const { workspaceId, leads } = await generateHistory(client);
  const bare = await typical(() => client.query("select count(*) from companies"));
  const previewOf = (include: string[]) => {
    const criteria = Criteria.parse({ keywords: { include } });
    return typical(() => preview(reader(), { criteria, workspaceId, samples: 10 }));
  };
  const [all, rare, none] = [await previewOf([]), await previewOf([RARE]), await previewOf([NOWHERE])];
  const against = (ms: number, other: number) => ({ ours: inMs(ms), against: inMs(other), ratio: ms / other });
  const many = leads.toLocaleString("en");
  return [
    compare(`Preview with ${many} leads of 200 runs against the bare count`, against(all, bare), { atMost: 3 }),
    compare("Preview of a keyword that one company has against the bare count", against(rare, bare), { atMost: 0.1 }),
    compare("Preview of a keyword that nothing has", against(none, NOTHING_MS_MAX), { atMost: 1 }),
  ];
}
