import { expect, type Page } from "@playwright/test";
import { randomOf } from "@/scripts/lab/chaos/random";
import type { CallApi } from "../fixtures";
import type { Actor, Shown } from "./actor";
import { Claims, type Stored } from "./claims";

const STEPS = 14;

export type Pick = <T>(list: readonly T[]) => T;
type Work = () => Promise<void>;
export type Doing = {
  pick: Pick;
  /** A word that nobody else uses, nor this person again. */
  next: () => string;
  /** Those on the screen that are this person's. */
  mine: string[];
};

/** What two people work on: how it is made and read, and what they do to it. */
export type Subject<A extends Actor> = {
  about: string;
  /** What a question about one of its lists says. */
  ofLists: RegExp;
  actor: new (who: string, page: Page, id: string) => A;
  /** Readies a workspace for some sequences. */
  prepare: (api: CallApi) => Promise<{
    make: (pick: Pick) => Promise<string>;
    read: (id: string) => Promise<Stored>;
  }>;
  /** What a person means to change. */
  deeds: (actor: A, doing: Doing) => Record<string, Work>;
  /** What changes nothing. */
  moves?: (actor: A) => Record<string, Work>;
};

export type Lane = {
  pages: readonly [Page, Page];
  make: (pick: Pick) => Promise<string>;
  read: (id: string) => Promise<Stored>;
};

/** Two people do things at random to one thing; throws, with what they did, if what was called saved is lost. */
export async function runSequence<A extends Actor>(seed: number, subject: Subject<A>, lane: Lane): Promise<void> {
  const random = randomOf(seed);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
  const id = await lane.make(pick);
  const actors = ["Ada", "Grace"].map((who, at) => new subject.actor(who, lane.pages[at] as Page, id));
  const claims = new Claims(subject.ofLists);
  const history: string[] = [];
  let made = 0;

  /** What only an answer to a retry asks about is asked meanwhile. */
  const settle = (actor: A) =>
    actor.settle(
      () => pick(["Keep mine", "Take theirs"]),
      (shown) => claims.saw(actor.who, shown),
    );

  async function step(actor: A): Promise<void> {
    const own = `${actor.who.toLowerCase()}${seed}`;
    const isOwn = (item: string) => item.startsWith(own);
    const before = await actor.look();
    const deeds = subject.deeds(actor, {
      pick,
      next: () => `${own}n${++made}`,
      mine: before.items.filter(isOwn),
    });
    const moves: Record<string, Work> = {
      ...subject.moves?.(actor),
      reload: () => actor.reload(),
      "away and back": () => actor.awayAndBack(random() < 0.3),
      "lose answers": () => actor.fail("lost"),
      "answer 503": () => actor.fail("refused"),
      heal: () => actor.heal(),
      settle: () => settle(actor),
    };
    const name = pick([...Object.keys(deeds), ...Object.keys(moves)]);
    history.push(`${actor.who}: ${name}`);
    claims.saw(actor.who, before);
    await actor.takeChangedOver();
    await (deeds[name] ?? moves[name])?.();
    const after = await actor.look();
    if (deeds[name]) claims.did(actor.who, before, after, isOwn, await actor.takeChangedOver());
    claims.saw(actor.who, after);
    if (name === "away and back") requireKept(before, after, (item) => isOwn(item) && !claims.isTakenAway(item));
  }

  try {
    for (const actor of actors) await actor.open();
    for (let nth = 0; nth < STEPS; nth += 1) await step(pick(actors));
    for (const round of [1, 2]) {
      for (const actor of actors) {
        claims.saw(actor.who, await actor.look());
        await settle(actor);
        if (round === 1) claims.saw(actor.who, await actor.look());
      }
    }
    expect(claims.lost(await lane.read(id))).toEqual([]);
  } catch (error) {
    for (const actor of actors) history.push(`${actor.who} sees ${JSON.stringify(await actor.look().catch(String))}`);
    throw new Error(`Sequence of seed ${seed}:\n${history.join("\n")}`, { cause: error });
  } finally {
    for (const actor of actors) await actor.heal();
  }
}

/**
 * Back shows what the person had put there, saved by then or not; more only where it still stood in a field. What they had
 * taken away may be shown again by a reload that was faster than its last request, which goes on without the page.
 */
function requireKept(before: Shown, after: Shown, isPutThere: (item: string) => boolean): void {
  expect(after.items).toEqual(expect.arrayContaining(before.items.filter(isPutThere)));
}
