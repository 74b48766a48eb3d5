import type pg from "pg";
import { reader } from "@/db/client";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { preview } from "@/lib/engine/preview";
import { compare, inMs, type Measure, millisecondsOf, quantile } from "./measure";

const ROUNDS = 20;
/** The reads take turns over ten connections; all are open by then. */
const WARM_UPS = 12;

async function times(work: () => Promise<unknown>): Promise<number[]> {
  for (let round = 0; round < WARM_UPS; round++) await work();
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await millisecondsOf(work));
  return all;
}

async function previewP95(criteria: Criteria): Promise<number> {
  const workspaceId = newId();
  return quantile(await times(() => preview(reader(), { criteria, workspaceId, samples: 10 })), 0.95);
}

/** A few milliseconds are mostly round trips, and no ratio says whether somebody who types notices them. */
const SELECTIVE_MS_MAX = 300;

export async function measurePreview(client: pg.Client): Promise<Measure[]> {
  const bare = quantile(await times(() => client.query("select count(*) from companies")), 0.95);
  const everything = await previewP95(Criteria.parse({}));
  const against = (ms: number, other: number) => ({
    ours: `p95 ${inMs(ms)}`,
    against: inMs(other),
    ratio: ms / other,
  });
  const selective = Criteria.parse({ categories: ["amenity/dentist"], places: { regions: ["US-TX"] } });
  const some = await previewP95(selective);
  return [
    compare("Preview, every company, against the bare count", against(everything, bare), { atMost: 3 }),
    compare(`Preview, one category in one state`, against(some, SELECTIVE_MS_MAX), { atMost: 1 }),
  ];
}
