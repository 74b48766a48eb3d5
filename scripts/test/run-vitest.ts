import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { tryProgram } from "@/scripts/process/run-program";
import { type Outcome, vitestOutcome } from "./outcome";

/** Runs vitest and adds up its own report, which it leaves in the folder. */
export async function runVitest(
  name: string,
  folder: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const report = resolve(folder, "vitest.json");
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await tryProgram("vitest", ["run", ...reporters, ...args], { env, show: true });
  return vitestOutcome(name, report, code);
}
