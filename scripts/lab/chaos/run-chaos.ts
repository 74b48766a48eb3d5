import { setTimeout as delay } from "node:timers/promises";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { newId } from "@/lib/base/ids";
import { type Asked, seeThrough } from "./client";
import type { Cluster } from "./cluster";
import { compareRuns } from "./compare-runs";
import { CRITERIA } from "./criteria";
import { Fleet } from "./fleet";
import { type Asker, Observer } from "./observer";
import { Patience } from "./patience";
import { randomOf, shuffled } from "./random";

export type ChaosOptions = {
  seed: number;
  runs: number;
  kills: number;
  freezes: number;
  postgresKills: number;
  workers: number;
  /** All that happens is spread over this long. */
  seconds: number;
};

export type ChaosReport = ChaosOptions & {
  runsEnded: Record<string, number>;
  results: number;
  answers: Record<number, number>;
  longestAnswerMs: number;
  /** From the database's answering again to the API's. */
  slowestRecoveryMs: number;
  tookSeconds: number;
  violations: string[];
};

/** Longer than the queue's lease and all that it takes to notice. */
const FREEZE_MS = 16_000;
const AWAY_MS_MAX = 5_000;
const PROBE_MS = 300;
const RECOVERY_MS_MAX = 30_000;
/** Nobody works on what is left when no run gets on for so long after the last blow, and after the last worker was there. */
const STANDSTILL_MS_MAX = 90_000;
const AT_ONCE = 10;
const FLEET = { slots: 2, batchRows: 200 };

type Blow = "kill" | "freeze" | "postgres";

/** Runs through the API while workers are killed and frozen and PostgreSQL dies, then compares with undisturbed runs. */
export async function runChaos(options: ChaosOptions, cluster: Cluster, asker: Asker): Promise<ChaosReport> {
  const began = Date.now();
  const random = randomOf(options.seed);
  const observer = new Observer(asker);
  const asked: Asked[] = [];
  for (let nth = 0; nth < options.runs; nth++) {
    const { workspaceId, key } = await createTestKey();
    asked.push({ workspaceId, key, criteria: nth % CRITERIA.length, idempotencyKey: newId() });
  }
  const patience = new Patience(STANDSTILL_MS_MAX);
  const fleet = new Fleet(cluster.url, { ...FLEET, workers: options.workers }, () => patience.renew());
  await fleet.open();
  const probing = probe(observer, (await createTestKey()).key, patience);
  const [ended, recoveries] = await Promise.all([
    askForAll(observer, asked, options, patience),
    strike({ options, random, cluster, fleet, patience, probing }),
  ]);
  patience.end();
  await probing.done;
  await fleet.close();
  const compared = await compareRuns(cluster.url, asked);
  return {
    ...options,
    runsEnded: ended.statuses,
    results: compared.results,
    answers: observer.statuses,
    longestAnswerMs: Math.round(observer.longestMs),
    slowestRecoveryMs: Math.max(0, ...recoveries.times),
    tookSeconds: Math.round((Date.now() - began) / 1000),
    violations: [...observer.violations, ...ended.violations, ...recoveries.violations, ...compared.violations],
  };
}

/** So many runs at once, begun over the whole time. */
async function askForAll(observer: Observer, asked: Asked[], { seconds }: ChaosOptions, patience: Patience) {
  const statuses: Record<string, number> = {};
  const violations: string[] = [];
  const began = Date.now();
  let next = 0;
  const lane = async () => {
    for (let nth = next++; nth < asked.length; nth = next++) {
      const one = asked[nth];
      if (!one) return;
      await delay(Math.max(0, began + (nth / asked.length) * seconds * 1000 - Date.now()));
      try {
        const status = await seeThrough(observer, one, CRITERIA[one.criteria] ?? {}, patience);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status !== "succeeded") violations.push(`a run ended ${status}`);
      } catch (error) {
        violations.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { statuses, violations };
}

type Probing = { lastGood: () => number; done: Promise<void> };

/** Somebody who looks at a list all the time. */
function probe(observer: Observer, key: string, patience: Patience): Probing {
  let lastGood = 0;
  const look = async () => {
    while (!patience.isOver) {
      const { status } = await observer.ask({ name: "listWorkflows", key });
      if (status === 200) lastGood = Date.now();
      await delay(PROBE_MS);
    }
  };
  return { lastGood: () => lastGood, done: look() };
}

type Striking = {
  options: ChaosOptions;
  random: () => number;
  cluster: Cluster;
  fleet: Fleet;
  patience: Patience;
  probing: Probing;
};

async function strike({ options, random, cluster, fleet, patience, probing }: Striking) {
  const blows: Blow[] = shuffled(
    [
      ...Array<Blow>(options.kills).fill("kill"),
      ...Array<Blow>(options.freezes).fill("freeze"),
      ...Array<Blow>(options.postgresKills).fill("postgres"),
    ],
    random,
  );
  const gapMs = (options.seconds * 1000) / blows.length;
  const [times, violations]: [number[], string[]] = [[], []];
  const freezing: Promise<void>[] = [];
  let missed = 0;
  for (const blow of blows) {
    if (patience.isOver) {
      missed++;
      continue;
    }
    const due = Date.now() + gapMs * (0.5 + random());
    if (blow === "postgres") await blowOnPostgres(cluster, random, probing, times, violations);
    else {
      let isDone = false;
      while (!isDone && !patience.isOver) {
        const frozen = blow === "freeze" ? fleet.freeze(random, FREEZE_MS) : undefined;
        if (frozen) freezing.push(frozen);
        isDone = blow === "freeze" ? frozen !== undefined : fleet.kill(random);
        if (!isDone) await delay(100);
      }
      if (!isDone) missed++;
    }
    patience.renew();
    await delay(Math.max(0, due - Date.now()));
  }
  await Promise.all(freezing);
  if (missed > 0) violations.push(`${missed} blows were not dealt in time`);
  return { times, violations };
}

async function blowOnPostgres(
  cluster: Cluster,
  random: () => number,
  probing: Probing,
  times: number[],
  violations: string[],
): Promise<void> {
  cluster.kill();
  await delay(random() * AWAY_MS_MAX);
  await cluster.restart();
  const back = Date.now();
  while (probing.lastGood() < back && Date.now() - back < RECOVERY_MS_MAX) await delay(20);
  if (probing.lastGood() < back) violations.push(`the API did not recover within ${RECOVERY_MS_MAX / 1000} s`);
  else times.push(probing.lastGood() - back);
}
