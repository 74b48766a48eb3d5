import { afterAll, beforeAll, expect, test } from "vitest";
import { playTogether, playUndisturbed, playWithStall, type Undisturbed } from "./scenario";
import { BATCH_ROWS, CANCELLED, LIMITED, nameOf, placesBeyond } from "./scripts";
import { openWorld, type World } from "./world";

const PATIENCE_MS = 300_000;
const STATEMENTS_MIN = 45;

let world: World;
let limited: Undisturbed;

beforeAll(async () => {
  world = await openWorld({ batchRows: BATCH_ROWS });
  limited = await playUndisturbed(world, LIMITED);
}, PATIENCE_MS);
afterAll(() => world?.close());

async function stallAt(meanwhile: "finishes" | "works on", script = LIMITED, { places, content } = limited) {
  const violations: Record<string, string[]> = {};
  for (const place of places) {
    const wanted = script.cancelAt ? undefined : content;
    const found = await playWithStall(world, script, { place, meanwhile, wanted });
    if (found.length > 0) violations[nameOf(place)] = found;
  }
  return violations;
}

test.each(["finishes", "works on"] as const)(
  "who stalls at any statement while another takes over and %s leaves nothing behind",
  async (meanwhile) => {
    expect(limited.places.length).toBeGreaterThan(STATEMENTS_MIN);
    expect(await stallAt(meanwhile)).toEqual({});
  },
  PATIENCE_MS,
);

test(
  "who stalls at any statement of a cancellation leaves nothing behind",
  async () => {
    const cancelled = await playUndisturbed(world, CANCELLED);
    const places = placesBeyond(cancelled.places, limited.places);
    expect(await stallAt("finishes", CANCELLED, { ...cancelled, places })).toEqual({});
  },
  PATIENCE_MS,
);

test(
  "two runs of one workspace at once find every company once, however slow one of them is",
  async () => {
    const violations: Record<string, string[]> = {};
    for (const place of limited.places) {
      const found = await playTogether(world, [LIMITED, { ...LIMITED, keys: "other" }], place);
      if (found.length > 0) violations[nameOf(place)] = found;
    }
    expect(violations).toEqual({});
  },
  PATIENCE_MS,
);
