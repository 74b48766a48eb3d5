import { closeSync, openSync } from "node:fs";
import { freePort } from "@/scripts/database/postgres/server";
import { partOf } from "@/scripts/launch/parts";
import { Supervised } from "@/scripts/launch/supervise";
import { openBalancer } from "./balancer";
import { API, expect, test } from "./fixtures";

/** Each process once; `PROSPECTOR_E2E_RESTARTS=20 npm run e2e -- e2e/rolling-restarts.spec.ts` for many. */
const RESTARTS = Number(process.env.PROSPECTOR_E2E_RESTARTS ?? 2);
const REQUESTS_A_SECOND = 50;
/** A machine that cannot keep up gets fewer: what piles up would only show how slow it is. */
const UNDER_WAY_MAX = 20;
/** So many that none comes to its limit of 600 a minute. */
const KEYS = 10;
/** What `npm run web` has without being told. */
const DRAIN_SECONDS = 5;
/** Longer than any takes that ends at all. */
const RESTART_MS = 600_000;

test("while one web process after the other is restarted behind a balancer, no request fails", async ({
  newPerson,
  keyOf,
}) => {
  test.setTimeout((RESTARTS + 2) * RESTART_MS);
  const log = openSync(".data/test/rolling-restarts.log", "w");
  const person = await newPerson();
  const keys = await Promise.all(Array.from({ length: KEYS }, () => keyOf(person)));
  const ports = [await freePort(), await freePort()];
  const processOn = (port: number) =>
    new Supervised({
      ...partOf(
        "web",
        {
          PORT: `${port}`,
          PROSPECTOR_DRAIN_SECONDS: `${DRAIN_SECONDS}`,
          PROSPECTOR_LOG: "warn",
          // Ours is for what the tests import.
          NODE_OPTIONS: "",
        },
        { dev: false },
      ),
      output: log,
    });
  const processes = ports.map(processOn);
  await Promise.all(processes.map((web) => web.start()));
  const balancer = await openBalancer(ports);
  await expect.poll(() => balancer.readyCount()).toBe(2);

  const failures: string[] = [];
  const answers = { ok: 0 };
  const underWay = new Set<Promise<void>>();
  const ask = async (nth: number) => {
    const isWrite = nth % 10 === 0;
    const headers = { Authorization: `Bearer ${keys[nth % KEYS]}`, "Content-Type": "application/json" };
    const response = await fetch(`${balancer.address}${API}/workflows${isWrite ? "" : "?limit=1"}`, {
      method: isWrite ? "POST" : "GET",
      headers,
      ...(isWrite && { body: JSON.stringify({ name: `Rolling ${nth}` }) }),
    });
    const text = await response.text();
    if (response.ok) answers.ok++;
    else failures.push(`${response.status} ${text}`);
  };
  let nth = 0;
  let rate = 0;
  const since = performance.now();
  const asking = setInterval(() => {
    if (underWay.size >= UNDER_WAY_MAX) return;
    const asked: Promise<void> = ask(nth++)
      .catch((error: Error) => void failures.push(`${error.message}: ${error.cause}`))
      .finally(() => underWay.delete(asked));
    underWay.add(asked);
  }, 1_000 / REQUESTS_A_SECOND);

  try {
    for (let restart = 0; restart < RESTARTS; restart++) {
      const which = restart % 2;
      await processes[which]?.stop((DRAIN_SECONDS + 30) * 1000);
      const fresh = processOn(ports[which] ?? 0);
      processes[which] = fresh;
      await fresh.start();
      await expect.poll(() => balancer.readyCount()).toBe(2);
    }
  } finally {
    clearInterval(asking);
    rate = nth / ((performance.now() - since) / 1000);
    await Promise.all(underWay);
    await balancer.close();
    await Promise.all(processes.map((web) => web.stop((DRAIN_SECONDS + 30) * 1000)));
    closeSync(log);
  }
  console.log(`  ${RESTARTS} rolling restarts: ${answers.ok} of ${nth} answered, ${rate.toFixed(1)} a second`);
  expect(failures).toEqual([]);
  expect(answers.ok).toBe(nth);
});
