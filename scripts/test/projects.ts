import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where tests stand that vitest runs; those of `e2e` are Playwright's. */
const WINGS = ["app", "components", "db", "lib", "scripts"];
const IS_TEST = /\.test\.tsx?$/;

/** Suites that take long, each by a name to run or leave out; a folder ends with `/`. */
export const SLOW = {
  crash: "scripts/lab/crash/",
  chaos: "scripts/lab/chaos/",
  fuzz: "scripts/lab/fuzz/run-fuzz.test.ts",
  plans: "scripts/lab/plans/",
  windows: "lib/workflows/windows.test.ts",
  "safe-fetch": "lib/outbound/safe-fetch.test.ts",
} as const;
export type Project = keyof typeof SLOW | "pure" | "hooks" | "database";
/** Those that need no database and no other process. */
export const QUICK: Project[] = ["pure", "hooks"];
export const PROJECTS: Project[] = [...QUICK, "database", ...(Object.keys(SLOW) as (keyof typeof SLOW)[])];

/** Those of React's hooks, and of what is drawn, run in a page of their own, and are answered by a server in their own process. */
const IS_HOOK_TEST = /^(components|lib\/client)\/(.*\/)?(use-[\w-]+\.test\.ts|[\w-]+\.test\.tsx)$/;

/** What a test that reaches it needs beside a processor: a server, a socket, or another process. */
const OUTSIDE = ["pg", "postgres", "pg-boss", "node:child_process", "node:net", "node:http", "next"];

/** Every test, by the one project that runs it: a slow suite, `hooks`, else `pure` where nothing that it imports reaches outside. */
export function testsByProject(): Record<Project, string[]> {
  const tests = Object.fromEntries(PROJECTS.map((name) => [name, [] as string[]])) as Record<Project, string[]>;
  for (const file of testFiles()) tests[projectOf(file)].push(file);
  return tests;
}

export function testFiles(): string[] {
  return WINGS.flatMap((wing) =>
    readdirSync(join(ROOT, wing), { recursive: true, encoding: "utf8" })
      .filter((name) => IS_TEST.test(name))
      .map((name) => posix.join(wing, name.split(sep).join("/"))),
  ).sort();
}

export function projectOf(file: string): Project {
  for (const [name, suite] of Object.entries(SLOW)) {
    if (suite.endsWith("/") ? file.startsWith(suite) : file === suite) return name as Project;
  }
  if (IS_HOOK_TEST.test(file)) return "hooks";
  return reachesOutside(file, new Set()) ? "database" : "pure";
}

const IMPORTS = /(?:^|\n)(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s*)?"([^"]+)"|\bimport\(\s*"([^"]+)"/g;

function reachesOutside(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((name) => {
    if (OUTSIDE.some((outside) => name === outside || name.startsWith(`${outside}/`))) return true;
    const target = moduleOf(file, name);
    return target !== undefined && reachesOutside(target, seen);
  });
}

const known = new Map<string, string[]>();

function importsOf(file: string): string[] {
  let names = known.get(file);
  if (!names) {
    const text = readFileSync(join(ROOT, file), "utf8");
    names = [...text.matchAll(IMPORTS)].map(([, still, called]) => still ?? called ?? "");
    known.set(file, names);
  }
  return names;
}

/** The file that a name leads to; undefined for a package's. */
function moduleOf(from: string, name: string): string | undefined {
  if (!name.startsWith(".") && !name.startsWith("@/")) return undefined;
  const path = name.startsWith("@/") ? name.slice(2) : relative(ROOT, join(ROOT, dirname(from), name));
  const base = path.split(sep).join("/");
  return ["", ".ts", ".tsx", "/index.ts"]
    .map((end) => base + end)
    .find((file) => /\.\w+$/.test(file) && existsSync(join(ROOT, file)));
}
