import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Binaries, binary } from "./binaries";
import { canReach, canRun, type ServerUser } from "./server-user";

export type Home = {
  /** Where the server's files are. */
  data: string;
  /** Where its binaries are. */
  native: string;
  password: string;
  port: number;
};

type Settings = { password: string; port: number; elsewhere?: string };

/** Where the server of this data folder lives: in it, or where its user can reach nothing there, beside the system's data. */
export function openHome(folder: string, binaries: Binaries, user: ServerUser, durable: boolean): Home {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "postgres.json");
  const settings: Settings = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Settings)
    : { password: randomBytes(18).toString("hex"), port: 0 };
  const own = join(folder, "postgres");
  const runs = canRun(user, binary(binaries.folder, "postgres"));
  const reaches = existsSync(own) || canReach(user, folder);
  if (!settings.elsewhere && !(runs && reaches)) settings.elsewhere = makeElsewhere(durable);
  save(folder, settings);
  const base = settings.elsewhere ?? folder;
  const there = join(base, "postgres");
  // Elsewhere may be for the binaries alone; data that is there already stays there.
  const data = !existsSync(own) && (existsSync(there) || !reaches) ? there : own;
  return { ...settings, data, native: runs ? binaries.folder : copyBinaries(base, binaries) };
}

export function savePort(folder: string, port: number): void {
  const settings = JSON.parse(readFileSync(join(folder, "postgres.json"), "utf8")) as Settings;
  save(folder, { ...settings, port });
}

function save(folder: string, settings: Settings): void {
  const file = join(folder, "postgres.json");
  writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

// Systems empty /var/tmp from time to time: good for what may be lost, and else only where there is no choice.
function makeElsewhere(durable: boolean): string {
  const name = `prospector-${randomBytes(5).toString("hex")}`;
  for (const parent of durable ? ["/var/lib", "/var/tmp"] : ["/var/tmp"]) {
    const folder = join(parent, name);
    try {
      mkdirSync(folder, { mode: 0o755 });
      chmodSync(folder, 0o755);
      return folder;
    } catch {}
  }
  throw new Error("Found no folder that PostgreSQL's user can reach. Move the checkout, or set DATABASE_URL.");
}

function copyBinaries(base: string, { folder, version }: Binaries): string {
  const target = join(base, `native-${version}`);
  if (existsSync(target)) return target;
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true });
  for (const path of ["", "bin", "lib", "share"]) chmodSync(join(fresh, path), 0o755);
  renameSync(fresh, target);
  return target;
}
