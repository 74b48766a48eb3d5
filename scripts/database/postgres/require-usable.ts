import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerUser } from "./server-user";

const WHY: Record<string, string> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "that file system is read-only",
  EEXIST: "that is a file",
  ENOTDIR: "that lies below a file",
  ENOSPC: "there is no room left on that disk",
  EDQUOT: "this user has no room left on that disk",
  ENAMETOOLONG: "that name is too long",
};
const ELSE = "Set PROSPECTOR_DATA_DIR to a folder of Prospector's own, or DATABASE_URL.";

function unusable(folder: string, why: string, cause?: unknown): Error {
  return new Error(`The data folder ${folder} is not usable: ${why}. ${ELSE}`, { cause });
}

/** Makes the data folder; throws in words where data cannot be kept in it. */
export function requireUsable(folder: string, user: ServerUser): void {
  const probe = join(folder, `probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    const why = WHY[(cause as NodeJS.ErrnoException).code ?? ""];
    if (!why) throw cause;
    throw unusable(folder, why, cause);
  }
  const foreign = versionIn(folder);
  if (foreign) throw unusable(folder, `it holds the data of another PostgreSQL ${foreign}`);
  const data = join(folder, "postgres");
  if (!existsSync(data)) return;
  if (!versionIn(data)) throw unusable(folder, "what it has in postgres is not the data of a PostgreSQL");
  const owner = user?.uid ?? process.getuid?.();
  const { uid } = statSync(data);
  if (owner !== undefined && owner !== uid) {
    throw unusable(folder, `${data} belongs to the user ${uid}, and PostgreSQL would run as ${owner}`);
  }
}

function versionIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, "PG_VERSION"), "utf8").trim() || undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What cannot be looked into is found out about by its owner.
    if (code === "EACCES") return "of another user";
    return undefined;
  }
}
