import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFileLock } from "@/scripts/process/file-lock.mjs";
import { step } from "@/scripts/process/progress.mjs";
import { runProgram } from "@/scripts/process/run-program";
import { anyUsers } from "@/scripts/process/users";

/** Here every product notes itself that serves the build. */
export const SERVING = ".cache/serving";
const FOLDER = ".next";
/** For tests of newer sources than a product runs on from here: its own build stays. */
const BESIDE = ".next-tests";
/** What the build reads; tests and the folders' other readers aside. */
const SOURCES = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
];

/** Builds the pages unless the build there is of these very sources. A build that broke off has no stamp. */
export default async function ensureBuild(): Promise<void> {
  await buildInto(FOLDER);
}

export async function ensureTestBuild(): Promise<void> {
  const folder = !isBuilt(FOLDER, hashOf(SOURCES)) && anyUsers(SERVING) ? BESIDE : FOLDER;
  // Read by next.config.ts, in the build and where it is served.
  if (folder === BESIDE) process.env.PROSPECTOR_BUILD_FOLDER = BESIDE;
  await buildInto(folder);
}

async function buildInto(folder: string): Promise<void> {
  const sources = hashOf(SOURCES);
  if (isBuilt(folder, sources)) return;
  await step("Building the pages", () =>
    withFileLock(".cache/build.lock", async () => {
      if (isBuilt(folder, sources)) return;
      await runProgram("next", ["build"], { env: { NODE_ENV: "production" } });
      writeFileSync(stampOf(folder), sources);
    }),
  );
}

function isBuilt(folder: string, sources: string): boolean {
  const stamp = stampOf(folder);
  return existsSync(stamp) && existsSync(join(folder, "BUILD_ID")) && readFileSync(stamp, "utf8") === sources;
}

function stampOf(folder: string): string {
  return join(folder, "built-from");
}

/** One hash over the files and everything in the folders; tests do not count. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, path);
  return hash.digest("hex").slice(0, 16);
}

function addTo(hash: Hash, path: string): void {
  if (!existsSync(path) || path.includes(".test.")) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(path).update(readFileSync(path));
  }
}
