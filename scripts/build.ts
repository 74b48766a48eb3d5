import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFileLock } from "./file-lock.mjs";
import { step } from "./progress.mjs";
import { runProgram } from "./run-program";

const STAMP = ".next/built-from";
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
  const sources = hashOf(SOURCES);
  if (isBuilt(sources)) return;
  await step("Building the pages", () =>
    withFileLock(".cache/build.lock", async () => {
      if (isBuilt(sources)) return;
      await runProgram("next", ["build"], { env: { NODE_ENV: "production" } });
      writeFileSync(STAMP, sources);
    }),
  );
}

function isBuilt(sources: string): boolean {
  return existsSync(STAMP) && existsSync(".next/BUILD_ID") && readFileSync(STAMP, "utf8") === sources;
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
