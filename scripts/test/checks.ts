import { step } from "@/scripts/process/progress.mjs";
import { type Program, tryProgram } from "@/scripts/process/run-program";
import type { Outcome } from "./outcome";

/** Types, with those that Next makes of the routes; then format, lint and import rules. One check each. */
export async function runChecks(): Promise<Outcome[]> {
  return [
    await check("Checking types", [
      ["next", ["typegen"]],
      ["tsc", ["--noEmit"]],
    ]),
    await check("Checking format, lint and imports", [["biome", ["check", "--max-diagnostics=50"]]]),
  ];
}

async function check(name: string, programs: [Program, string[]][]): Promise<Outcome> {
  try {
    await step(name, async () => {
      for (const [program, args] of programs) {
        const { code, output } = await tryProgram(program, args);
        if (code !== 0) throw new Error(output.trim());
      }
    });
    return { name, passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name, passed: 0, failed: 1 };
  }
}
