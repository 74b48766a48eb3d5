import { existsSync, readFileSync } from "node:fs";
import { withFileLock } from "../process/file-lock.mjs";
import { step } from "../process/progress.mjs";
import { npm } from "./npm.mjs";

const INSTALLED = "node_modules/.package-lock.json";

/** Installs the packages of the lockfile where they are missing or of other versions. */
export async function ensurePackages({ dev }) {
  if (fits(dev)) return;
  const omit = dev ? ["--include=dev"] : ["--omit=dev"];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const label = dev ? "Installing packages, with those for development" : "Installing packages";
  await step(label, () =>
    withFileLock(".cache/packages.lock", async () => {
      if (fits(dev)) return;
      // Adds what is missing and leaves the rest in place, for a Prospector that may be running from it.
      if (existsSync(INSTALLED)) await npm(["install", "--no-save", ...omit, ...quiet]).catch(() => {});
      if (!fits(dev)) await npm(["ci", ...omit, ...quiet]);
    }),
  );
}

// npm writes its list last, so an install that broke off has none.
function fits(dev) {
  if (!existsSync(INSTALLED)) return false;
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf(INSTALLED);
  return Object.entries(wanted).every(([path, { version, integrity, ...is }]) => {
    if (path === "" || is.link || is.optional || (!dev && (is.dev || is.devOptional))) return true;
    const found = installed[path];
    return found?.version === version && found?.integrity === integrity && existsSync(path);
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
