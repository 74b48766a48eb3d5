import type pg from "pg";
import { reader } from "@/db/client";
import { Criteria } from "@/lib/contract/criteria";
import { preview } from "@/lib/engine/preview";
import { newId } from "@/lib/ids";
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

async function measure(client: pg.Client, what: string, criteria: Criteria, where: string): Promise<Measure> {
  const workspaceId = newId();
  const bare = await times(() => client.query(`select count(*) from companies where ${where}`));
  const ours = await times(() => preview(reader(), { criteria, workspaceId, samples: 10 }));
  const [p95, bareP95] = [quantile(ours, 0.95), quantile(bare, 0.95)];
  const sides = { ours: `p95 ${inMs(p95)}`, against: `p95 ${inMs(bareP95)}`, ratio: p95 / bareP95 };
  return compare(`Preview, ${what}, against the bare count`, sides, { atMost: 3 });
}

export async function measurePreview(client: pg.Client): Promise<Measure[]> {
  const selective = Criteria.parse({ categories: ["amenity/dentist"], places: { regions: ["US-TX"] } });
  return [
    await measure(client, "every company", Criteria.parse({}), "true"),
    await measure(
      client,
      "one category in one state",
      selective,
      "category = 'amenity/dentist' and places && '{US-TX,US*}'",
    ),
  ];
}
