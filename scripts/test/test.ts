import { mkdirSync } from "node:fs";
import { ensureTestBuild } from "@/scripts/build/build";
import { endChildren } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { step } from "@/scripts/process/progress.mjs";
import { runChecks } from "./checks";
import { runE2e } from "./e2e";
import { findBrowser } from "./find-browser";
import { conclude, type Outcome } from "./outcome";
import { runVitest } from "./run-vitest";
import { createTestDatabase } from "./test-database";

const FOLDER = ".data/test";

/** Everything, on a database and ports of the tests' own. */
export default async function test(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await findBrowser();
  const outcomes = [...(await runChecks())];
  const database = await step("Preparing the tests' database", () => createTestDatabase(FOLDER));
  onStop(async () => {
    endChildren();
    await database.drop();
  });
  try {
    outcomes.push(await runVitest("Unit and route tests", FOLDER, [], { PROSPECTOR_TEST_DATABASE: database.url }));
    const built = await build();
    outcomes.push(built);
    if (built.failed === 0) outcomes.push(await runE2e([], browser));
  } finally {
    await database.drop();
  }
  conclude(outcomes);
}

async function build(): Promise<Outcome> {
  try {
    await ensureTestBuild();
    return { name: "Build", passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name: "Build", passed: 0, failed: 1 };
  }
}
