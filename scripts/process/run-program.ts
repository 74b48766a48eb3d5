import { resolve } from "node:path";
import { startNode } from "./children";

/** The JavaScript file of each program, so that it runs under this very Node.js, on Windows too. */
const PROGRAMS = {
  biome: "@biomejs/biome/bin/biome",
  "drizzle-kit": "drizzle-kit/bin.cjs",
  next: "next/dist/bin/next",
  playwright: "@playwright/test/cli.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
};
export type Program = keyof typeof PROGRAMS;

type Options = { env?: Record<string, string>; show?: boolean; cwd?: string };

/** Runs a program to its end; what it printed comes with the failure, or is shown as it comes. */
export async function runProgram(program: Program, args: string[], options: Options = {}): Promise<void> {
  const { code, output } = await tryProgram(program, args, options);
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} failed:\n${output.trim()}`);
}

export function tryProgram(
  program: Program,
  args: string[],
  { env = {}, show = false, cwd }: Options = {},
): Promise<{ code: number; output: string }> {
  const child = startNode([resolve("node_modules", PROGRAMS[program]), ...args], {
    env,
    ...(cwd && { cwd }),
    stdio: show ? ["inherit", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

export function isProgram(name: string): name is Program {
  return name in PROGRAMS;
}
