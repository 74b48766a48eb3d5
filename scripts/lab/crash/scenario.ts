import { setTimeout as delay } from "node:timers/promises";
import { type Content, contentOf, differences } from "./content";
import { faultsOf } from "./faults";
import type { Statement, Verdict } from "./link";
import { playScript, type Script, type Tenant } from "./script";
import { openTenant } from "./tenant";
import type { World } from "./world";

/** One statement of a script: the `nth` of those with this text. */
export type Place = { text: string; nth: number };

export type Undisturbed = { places: Place[]; content: Content };

const POLL_MS = 2;

async function settled(world: World, tenant: Tenant): Promise<Content> {
  await world.proxy.quiet();
  return contentOf(world.control, tenant.workspaceId);
}

/** Lets nothing happen, and writes down every statement and what is there in the end. */
export async function playUndisturbed(world: World, script: Script): Promise<Undisturbed> {
  const tenant = await openTenant(world);
  const places: Place[] = [];
  const seen = new Map<string, number>();
  world.fault = ({ text }) => {
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    places.push({ text, nth });
    return "pass";
  };
  const { failures } = await playScript(world, tenant, script);
  const content = await settled(world, tenant);
  world.fault = undefined;
  const faults = [...failures, ...(await faultsOf(world.control, tenant.workspaceId))];
  if (faults.length > 0) throw new Error(`the undisturbed script has faults: ${faults.join("; ")}`);
  return { places, content };
}

/** Calls `strike` when the place is reached; says whether it ever was. */
function aimAt(world: World, place: Place, strike: (statement: Statement) => Promise<Verdict>): () => boolean {
  let seen = 0;
  world.fault = async (statement) => {
    if (statement.text !== place.text) return "pass";
    seen++;
    return seen === place.nth ? strike(statement) : "pass";
  };
  return () => seen >= place.nth;
}

async function violationsOf(world: World, tenant: Tenant, wanted: Content | undefined): Promise<string[]> {
  const found = await settled(world, tenant);
  world.fault = undefined;
  const faults = await faultsOf(world.control, tenant.workspaceId);
  return [...faults, ...(wanted ? differences(wanted, found) : [])];
}

const NEVER_REACHED = "the place was never reached";

/** The connections, or one of them, end at a place; the client asks again and another worker takes the job. */
export async function playWithDeath(
  world: World,
  script: Script,
  { place, verdict, wanted }: { place: Place; verdict: Verdict; wanted: Content | undefined },
): Promise<string[]> {
  const tenant = await openTenant(world);
  const wasReached = aimAt(world, place, async () => verdict);
  await playScript(world, tenant, script);
  const violations = await violationsOf(world, tenant, wanted);
  return wasReached() ? violations : [NEVER_REACHED];
}

/** Plays until the place is reached and held there; `wake` lets it go on. */
async function playHeld(world: World, tenant: Tenant, script: Script, place: Place) {
  const held = Promise.withResolvers<number>();
  const woken = Promise.withResolvers<void>();
  aimAt(world, place, async ({ pid }) => {
    held.resolve(pid);
    await woken.promise;
    return "pass";
  });
  const playing = playScript(world, tenant, script);
  const pid = await Promise.race([held.promise, playing.then(() => undefined)]);
  return { pid, playing, wake: () => woken.resolve() };
}

/**
 * Somebody stalls at a place. Another asks the same and works on, to the end or only for a while; then the first one
 * wakes and goes on as if nothing had been. A stalled transaction that others wait for is ended by the server, as
 * PostgreSQL ends one that has been idle for too long.
 */
export async function playWithStall(
  world: World,
  script: Script,
  { place, meanwhile, wanted }: { place: Place; meanwhile: "finishes" | "works on"; wanted: Content | undefined },
): Promise<string[]> {
  const tenant = await openTenant(world);
  const { pid, playing, wake } = await playHeld(world, tenant, script, place);
  if (pid === undefined) return [NEVER_REACHED];
  const watch = whenBlocked(world, pid, () => world.control.query("select pg_terminate_backend($1)", [pid]));
  await playScript(world, tenant, { ...script, stopsEarly: meanwhile === "works on" });
  await watch.stop();
  wake();
  await playing;
  return violationsOf(world, tenant, wanted);
}

/** Two runs of one workspace at once: one is slow at a place, and wakes when the other waits for it or is done. */
export async function playTogether(world: World, [slow, other]: [Script, Script], place: Place): Promise<string[]> {
  const tenant = await openTenant(world);
  const { pid, playing, wake } = await playHeld(world, tenant, slow, place);
  if (pid === undefined) return [NEVER_REACHED];
  const watch = whenBlocked(world, pid, async () => wake());
  const { failures } = await playScript(world, tenant, other);
  await watch.stop();
  wake();
  return [...failures, ...(await playing).failures, ...(await violationsOf(world, tenant, undefined))];
}

function whenBlocked(world: World, pid: number, act: () => Promise<unknown>): { stop: () => Promise<void> } {
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { rowCount } = await world.control.query(
        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and $1 = any(pg_blocking_pids(pid))",
        [pid],
      );
      if (rowCount) await act();
      await delay(POLL_MS);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
    },
  };
}
