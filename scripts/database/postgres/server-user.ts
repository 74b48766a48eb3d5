import { spawnSync } from "node:child_process";

export type ServerUser = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root; then it runs as `postgres` or `nobody`. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    "PostgreSQL cannot run as root, and this system has neither a postgres nor a nobody user. " +
      "Start Prospector as another user, or set DATABASE_URL.",
  );
}

/** Whether that user may go through the folder. */
export function canReach(user: ServerUser, folder: string): boolean {
  if (!user) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', folder], { ...user, cwd: "/" }).status === 0;
}

export function canRun(user: ServerUser, file: string): boolean {
  return spawnSync(file, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
