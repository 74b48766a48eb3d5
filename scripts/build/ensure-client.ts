import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { withFileLock } from "@/scripts/process/file-lock.mjs";
import { step } from "@/scripts/process/progress.mjs";
import { runModule } from "@/scripts/process/run-module";
import { hashOf } from "./build";
import { PACKAGE_FOLDER, TARBALL } from "./sdk/package-files";

const STAMP = ".cache/client-made-of";
const MADE = [
  "lib/client/operations.generated.ts",
  "lib/sdk/prospector.generated.ts",
  "lib/sdk/types.generated.ts",
  `${PACKAGE_FOLDER}/${TARBALL}`,
];

function sources(): string {
  const own = globSync("lib/sdk/*").filter((path) => !path.includes(".generated."));
  return hashOf(["lib/contract", "lib/reference", "scripts/build", "package.json", "package-lock.json", ...own.sort()]);
}

function isMade(of: string): boolean {
  return MADE.every((path) => existsSync(path)) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === of;
}

/** Makes the browser's table of endpoints and the package that people install, unless those there are of this contract. */
export async function ensureClient(): Promise<void> {
  const of = sources();
  if (isMade(of)) return;
  await step("Making the client", () =>
    withFileLock(".cache/client.lock", async () => {
      if (isMade(of)) return;
      await runModule("scripts/build/build-client.ts", {});
      mkdirSync(".cache", { recursive: true });
      writeFileSync(STAMP, of);
    }),
  );
}
