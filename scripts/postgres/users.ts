import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, processIdentity } from "../process-identity.mjs";

/** How often this process is in, by folder. */
const entered = new Map<string, number>();

/** Processes note here that they use the server, so that the last one to leave stops it. A killed one does not count. */
export function enter(folder: string): void {
  entered.set(folder, (entered.get(folder) ?? 0) + 1);
  const users = join(folder, "users");
  mkdirSync(users, { recursive: true });
  writeFileSync(join(users, processIdentity(process.pid)), "");
}

/** Whether nobody is left. */
export function leave(folder: string): boolean {
  const left = (entered.get(folder) ?? 1) - 1;
  entered.set(folder, left);
  if (left > 0) return false;
  const users = join(folder, "users");
  rmSync(join(users, processIdentity(process.pid)), { force: true });
  const alive = readdirSync(users).filter((identity) => {
    if (isAlive(identity)) return true;
    rmSync(join(users, identity), { force: true });
    return false;
  });
  return alive.length === 0;
}
