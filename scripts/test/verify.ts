import { mkdirSync } from "node:fs";
import { runChecks } from "./checks";
import { conclude } from "./outcome";
import { QUICK } from "./projects";
import { runVitest } from "./run-vitest";

const FOLDER = ".data/verify";

/** What can be said without a database, a browser or another process, while somebody waits. */
export default async function verify(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const quick = QUICK.map((project) => `--project=${project}`);
  conclude([...(await runChecks()), await runVitest("Quick tests", FOLDER, quick)]);
}
