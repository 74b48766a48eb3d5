import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import type { Verdict } from "./link";
import { playUndisturbed, playWithDeath, type Undisturbed } from "./scenario";
import { BATCH_ROWS, CANCELLED, LIMITED, nameOf, placesBeyond, WALKED } from "./scripts";
import { openWorld, type World } from "./world";

/** So that a test that enumerates nothing does not pass. */
const STATEMENTS_MIN = 45;

let world: World;
let limited: Undisturbed;

beforeAll(async () => {
  world = await openWorld({ batchRows: BATCH_ROWS });
  limited = await playUndisturbed(world, LIMITED);
});
afterAll(() => world?.close());

async function dieAt(verdict: Verdict, script = LIMITED, { places, content }: Undisturbed = limited) {
  const violations: Record<string, string[]> = {};
  for (const place of places) {
    const found = await playWithDeath(world, script, { place, verdict, wanted: script.cancelAt ? undefined : content });
    if (found.length > 0) violations[nameOf(place)] = found;
  }
  return violations;
}

describe("nothing is lost or doubled", () => {
  test.each<Verdict>(["die before", "die after"])(
    "by processes that %s any statement of creating a workflow, starting its run and running it",
    async (verdict) => {
      expect(limited.places.length).toBeGreaterThan(STATEMENTS_MIN);
      expect(await dieAt(verdict)).toEqual({});
    },
  );

  test("by a walk by class over known leads that dies around any statement of its own", async () => {
    const walked = await playUndisturbed(world, WALKED);
    const own = { ...walked, places: placesBeyond(walked.places, limited.places) };
    expect(own.places.length).toBeGreaterThan(5);
    expect(await dieAt("die before", WALKED, own)).toEqual({});
    expect(await dieAt("die after", WALKED, own)).toEqual({});
  });

  test("by a cancellation that dies around any of its statements", async () => {
    const cancelled = await playUndisturbed(world, CANCELLED);
    expect(cancelled.content.runs?.some((run) => run.includes("cancelled"))).toBe(true);
    const own = { ...cancelled, places: placesBeyond(cancelled.places, limited.places) };
    expect(own.places.length).toBeGreaterThan(2);
    expect(await dieAt("die before", CANCELLED, own)).toEqual({});
    expect(await dieAt("die after", CANCELLED, own)).toEqual({});
  });
});

test("connections that end before their transactions begin are given back", async () => {
  world.fault = async ({ text }) => (text === "begin" ? "cut before" : "pass");
  for (let nth = 0; nth < 12; nth++) await expect(transaction(async () => undefined)).rejects.toThrow();
  world.fault = undefined;
  expect(await transaction(async () => "served")).toBe("served");
});
