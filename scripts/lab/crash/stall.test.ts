import { afterAll, beforeAll, expect, test } from "vitest";
import { playTogether, playUndisturbed, playWithStall, type Undisturbed } from "./scenario";
import { BATCH_ROWS, CANCELLED, LIMITED, nameOf, placesBeyond, placesOfWorker } from "./scripts";
import { openWorld, type World } from "./world";

const STATEMENTS_MIN = 45;

let world: World;
let limited: Undisturbed;

beforeAll(async () => {
  world = await openWorld({ batchRows: BATCH_ROWS });
  limited = await playUndisturbed(world, LIMITED);
});
afterAll(() => world?.close());

const ofWorker = () => ({ ...limited, places: placesOfWorker(limited.places) });

async function stallAt(meanwhile: "finishes" | "works on", script = LIMITED, { places, content } = limited) {
  const violations: Record<string, string[]> = {};
  for (const place of places) {
    const wanted = script.cancelAt ? undefined : content;
    const found = await playWithStall(world, script, { place, meanwhile, wanted });
    if (found.length > 0) violations[nameOf(place)] = found;
  }
  return violations;
}

test("who stalls at any statement while another does it all leaves nothing behind", async () => {
  expect(limited.places.length).toBeGreaterThan(STATEMENTS_MIN);
  expect(await stallAt("finishes")).toEqual({});
});

test("a worker that stalls at any statement while another takes over and works on leaves nothing behind", async () => {
  expect(await stallAt("works on", LIMITED, ofWorker())).toEqual({});
});

test("who stalls at any statement of a cancellation leaves nothing behind", async () => {
  const cancelled = await playUndisturbed(world, CANCELLED);
  const places = placesBeyond(cancelled.places, limited.places);
  expect(await stallAt("finishes", CANCELLED, { ...cancelled, places })).toEqual({});
});

test("two runs of one workspace at once find every company once, however slow one of them is", async () => {
  const violations: Record<string, string[]> = {};
  for (const place of ofWorker().places) {
    const found = await playTogether(world, [LIMITED, { ...LIMITED, keys: "other" }], place);
    if (found.length > 0) violations[nameOf(place)] = found;
  }
  expect(violations).toEqual({});
});
