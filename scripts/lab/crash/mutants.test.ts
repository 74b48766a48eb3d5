import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { type Place, playTogether, playUndisturbed, playWithDeath, playWithStall, type Undisturbed } from "./scenario";
import { BATCH_ROWS, LIMITED, placesOfWorker } from "./scripts";
import { openWorld, type World } from "./world";

const EVENTS_KEY = "events_workspace_id_id_pk";

const planted = vi.hoisted(() => ({
  mutant: undefined as "no fence" | "results apart" | "counts apart" | "no lock" | undefined,
}));

vi.mock("@/db/queries/runs", async (importOriginal) => {
  const original = await importOriginal<typeof import("@/db/queries/runs")>();
  const updateRunAdvanced: typeof original.updateRunAdvanced = async (tx, f, advance) => {
    if (planted.mutant === "counts apart") {
      return transaction((other) => original.updateRunAdvanced(other, f, advance));
    }
    const holder = planted.mutant === "no fence" ? await original.findRun(tx, f) : undefined;
    const { fence, worker } = holder ?? f;
    return original.updateRunAdvanced(tx, { ...f, fence, worker }, advance);
  };
  const lockWorkspace: typeof original.lockWorkspace = async (tx, workspaceId) => {
    if (planted.mutant !== "no lock") await original.lockWorkspace(tx, workspaceId);
  };
  return { ...original, updateRunAdvanced, lockWorkspace };
});

vi.mock("@/db/queries/take-candidates", async (importOriginal) => {
  const original = await importOriginal<typeof import("@/db/queries/take-candidates")>();
  const takeCandidates: typeof original.takeCandidates = (tx, compiled, take) =>
    planted.mutant === "results apart"
      ? transaction((other) => original.takeCandidates(other, compiled, take))
      : original.takeCandidates(tx, compiled, take);
  return { ...original, takeCandidates };
});

let world: World;

beforeAll(async () => {
  world = await openWorld({ batchRows: BATCH_ROWS });
});
afterEach(() => {
  planted.mutant = undefined;
});
afterAll(() => world?.close());

/** What an undisturbed run gives, in which nobody would notice the mutant, and the places of its worker. */
async function plant(
  mutant: NonNullable<typeof planted.mutant>,
): Promise<{ undisturbed: Undisturbed; places: Place[] }> {
  planted.mutant = mutant;
  const undisturbed = await playUndisturbed(world, LIMITED);
  return { undisturbed, places: placesOfWorker(undisturbed.places) };
}

/** The first violation that the scenarios find. */
async function firstViolation(places: Place[], play: (place: Place) => Promise<string[]>): Promise<string | undefined> {
  for (const place of places) {
    const [violation] = await play(place);
    if (violation) return violation;
  }
  return undefined;
}

describe("the scenarios catch an engine", () => {
  test("that does not look whether another worker has taken its run over", async () => {
    const { undisturbed, places } = await plant("no fence");
    // A second net: it refuses most of what a stalled worker writes, and here the first one has to hold.
    await world.control.query(`alter table events drop constraint ${EVENTS_KEY}`);
    const found = await firstViolation(places, (place) =>
      playWithStall(world, LIMITED, { place, meanwhile: "works on", wanted: undisturbed.content }),
    );
    await world.control.query(
      `truncate events;
         alter table events add constraint ${EVENTS_KEY} primary key (workspace_id, id)`,
    );
    expect(found).toBeDefined();
  });

  test.each(["results apart", "counts apart"] as const)("that writes its %s from the batch", async (mutant) => {
    const { undisturbed, places } = await plant(mutant);
    const found = await firstViolation(places, (place) =>
      playWithDeath(world, LIMITED, { place, verdict: "die before", wanted: undisturbed.content }),
    );
    expect(found).toBeDefined();
  });

  test("that lets two runs of a workspace find companies at once", async () => {
    const { places } = await plant("no lock");
    const found = await firstViolation(places, (place) =>
      playTogether(world, [LIMITED, { ...LIMITED, keys: "other" }], place),
    );
    expect(found).toMatch(/a worker failed/);
  });
});
