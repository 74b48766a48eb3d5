import type { Page } from "@playwright/test";
import { BuilderActor, look, type Shown } from "./builder-actor";
import { Claims } from "./builder-claims";
import { expect, type Person, test } from "./fixtures";

/** Run when asked, with PROSPECTOR_BUILDER_SEQUENCES=200 for as many; PROSPECTOR_BUILDER_SEED for others, or the same ones again. */
const SEQUENCES = Number(process.env.PROSPECTOR_BUILDER_SEQUENCES ?? 0);
const SEED = Number(process.env.PROSPECTOR_BUILDER_SEED ?? 1);
const LANES = Math.min(3, SEQUENCES);
const STEPS = 14;
const MINUTE_MS = 60_000;
/** What is looked for may be gone in the meantime: then the step fails, and does not wait for ever. */
const ACTION_MS = 20_000;

/** mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Lane = { pages: [Page, Page]; make: (status: string) => Promise<string>; read: (id: string) => Promise<never> };

async function runSequence(seed: number, { pages, make, read }: Lane): Promise<void> {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const id = await make(pick(["draft", "active"]));
  const actors = [new BuilderActor("Ada", pages[0], id), new BuilderActor("Grace", pages[1], id)];
  const claims = new Claims();
  const history: string[] = [];
  let made = 0;

  /** What only an answer to a retry asks about is asked meanwhile. */
  const settle = (actor: BuilderActor) =>
    actor.settle(
      () => (random() < 0.5 ? "Keep mine" : "Take theirs"),
      (shown) => claims.saw(actor.who, shown),
    );

  async function step(actor: BuilderActor): Promise<void> {
    const own = `${actor.who.toLowerCase()}${seed}`;
    const before = await look(actor.page);
    const mine = before.keywords.filter((word) => word.startsWith(own));
    const next = () => `${own}n${++made}`;
    /** Something that the person means to change: what it changes on their screen is what they did. */
    const deed = (work: () => Promise<void>) => async () => {
      await work();
      claims.did(actor.who, before, await look(actor.page), (item) => item.startsWith(own));
    };
    const deeds: Record<string, () => Promise<void>> = {
      "add keyword": deed(() => actor.addKeyword(next())),
      "add another keyword": deed(() => actor.addKeyword(next())),
      "add domain": deed(() => actor.addDomain(`${next()}.example.com`)),
      "set limit": deed(() => actor.setLimit(String(1 + ++made + Math.floor(random() * 90_000)))),
      "set name": deed(() => actor.setName(`Name ${next()}`)),
      undo: deed(() => actor.press("Undo")),
      redo: deed(() => actor.press("Redo")),
      ...(mine.length > 0 && { "remove keyword": deed(() => actor.removeKeyword(pick(mine))) }),
      reload: () => actor.reload(),
      "away and back": () => actor.awayAndBack(random() < 0.3),
      "lose answers": () => actor.fail(true),
      "answer 503": () => actor.fail(false),
      heal: () => actor.heal(),
      settle: () => settle(actor),
    };
    const name = pick(Object.keys(deeds));
    history.push(`${actor.who}: ${name}`);
    claims.saw(actor.who, before);
    await deeds[name]?.();
    const after = await look(actor.page);
    claims.saw(actor.who, after);
    if (name === "away and back") requireKept(before, after, own);
  }

  try {
    for (const actor of actors) await actor.open();
    for (let nth = 0; nth < STEPS; nth += 1) await step(pick(actors));
    for (const round of [1, 2]) {
      for (const actor of actors) {
        claims.saw(actor.who, await look(actor.page));
        await settle(actor);
        const shown = await look(actor.page);
        if (round === 1) claims.saw(actor.who, shown);
      }
    }
    expect(claims.lost(await read(id))).toEqual([]);
  } catch (error) {
    for (const actor of actors)
      history.push(`${actor.who} sees ${JSON.stringify(await look(actor.page).catch(String))}`);
    throw new Error(`Sequence of seed ${seed}:\n${history.join("\n")}`, { cause: error });
  } finally {
    for (const actor of actors) await actor.heal();
  }
}

/** Back shows what the person had put there, saved by then or not. */
function requireKept(before: Shown, after: Shown, own: string): void {
  const mine = (shown: Shown) => [...shown.keywords, ...shown.domains].filter((item) => item.startsWith(own)).sort();
  expect(mine(after)).toEqual(mine(before));
}

const fuzz: typeof test | undefined = SEQUENCES > 0 ? test : undefined;

fuzz?.(
  `two people, Back and Forward, failures and undo: nothing that was called saved is lost in ${SEQUENCES} sequences`,
  async ({ browser, baseURL, newPerson, apiOf }) => {
    test.setTimeout((SEQUENCES + 2) * MINUTE_MS);
    console.log(`Builder sequences: ${SEQUENCES} from seed ${SEED}`);
    const pageOf = async (person: Person): Promise<Page> => {
      const context = await browser.newContext({ baseURL: baseURL ?? "" });
      await context.addCookies([
        { ...person.cookie, value: encodeURIComponent(person.cookie.value), url: baseURL ?? "" },
      ]);
      const page = await context.newPage();
      page.setDefaultTimeout(ACTION_MS);
      return page;
    };
    const queue = Array.from({ length: SEQUENCES }, (_, nth) => SEED + nth);
    const failures: string[] = [];
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        const ada = await newPerson({ name: "Ada Byron" });
        const grace = await newPerson({ name: "Grace Hopper", workspaceName: ada.workspaceName });
        const api = await apiOf(ada);
        const pages: [Page, Page] = [await pageOf(ada), await pageOf(grace)];
        const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
        const lane: Lane = {
          pages,
          make: async (status) => (await api("POST", "/workflows", { body: { status, criteria } })).body.data.id,
          read: async (id) => (await api("GET", `/workflows/${id}/draft`)).body.data as never,
        };
        for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
          await runSequence(seed, lane).catch((error: Error) => {
            failures.push(`${error.message}\n${error.cause}`);
            console.log(failures.at(-1));
          });
        }
        for (const page of pages) await page.context().close();
      }),
    );
    console.log(`Builder sequences: ${SEQUENCES - failures.length} of ${SEQUENCES} lost nothing`);
    expect(failures).toEqual([]);
  },
);
