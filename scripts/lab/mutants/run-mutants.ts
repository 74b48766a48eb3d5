import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { endChildren } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { step } from "@/scripts/process/progress.mjs";
import { tryProgram } from "@/scripts/process/run-program";
import { createTestDatabase } from "@/scripts/test/test-database";
import { MUTANTS, type Mutant } from "./mutants";

const FOLDER = ".data/test";
/** What is not the product's source, or too large and not read by these tests. */
const LEFT_OUT = [".git", ".data", ".cache", ".next", ".next-tests", "node_modules", "test-results"];

type Verdict = "caught" | "survived" | "does not apply";
type Ran = { isPassed: boolean; output: string };

/** Plants each mutant alone in a copy of the tree, and fails where the tests that are named for it do not. */
export async function runMutants(only: string[]): Promise<void> {
  const mutants = MUTANTS.filter(({ about }) => only.length === 0 || only.includes(about));
  const copy = copyTree();
  const database = await step("Preparing the tests' database", () => createTestDatabase(FOLDER));
  const clear = async () => {
    endChildren();
    rmSync(copy, { recursive: true, force: true });
    await database.drop();
  };
  onStop(clear);
  try {
    const run = async (tests: string[]): Promise<Ran> => {
      const { code, output } = await tryProgram("vitest", ["run", ...new Set(tests)], {
        cwd: copy,
        env: { PROSPECTOR_TEST_DATABASE: database.url },
      });
      // One that found no test, or could not begin, has told nothing.
      const told = /Tests\s.*\d+ (passed|failed)/.test(withoutColour(output));
      if (!told) throw new Error(output);
      return { isPassed: code === 0, output };
    };
    const sound = await step("Running their tests without a mutant", () => run(mutants.flatMap(({ tests }) => tests)));
    if (!sound.isPassed) throw new Error(`Without any mutant:\n${sound.output}`);
    const verdicts: Verdict[] = [];
    for (const mutant of mutants) verdicts.push(await verdictOn(mutant, copy, run));
    conclude(mutants, verdicts);
  } finally {
    await clear();
  }
}

async function verdictOn(
  { file, from, to, tests, about, does }: Mutant,
  copy: string,
  run: (tests: string[]) => Promise<Ran>,
): Promise<Verdict> {
  const text = readFileSync(file, "utf8");
  if (text.split(from).length !== 2) return "does not apply";
  writeFileSync(
    join(copy, file),
    text.replace(from, () => to),
  );
  try {
    return (await step(`${about}: ${does}`, () => run(tests))).isPassed ? "survived" : "caught";
  } finally {
    writeFileSync(join(copy, file), text);
  }
}

function conclude(mutants: Mutant[], verdicts: Verdict[]): void {
  console.log("");
  for (const [at, { about, does }] of mutants.entries()) console.log(`  ${verdicts[at]}: ${about}: ${does}`);
  const caught = verdicts.filter((verdict) => verdict === "caught").length;
  console.log(`\n${caught} of ${mutants.length} caught`);
  process.exitCode = caught === mutants.length ? 0 : 1;
}

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "prospector-mutants-"));
  for (const name of readdirSync(".").filter((name) => !LEFT_OUT.includes(name))) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const withoutColour = (text: string) => text.replace(/\u001b\[[\d;]*m/g, "");
