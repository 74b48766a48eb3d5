import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, processIdentity } from "./process-identity.mjs";

/** How often this process is in, by folder. */
const entered = new Map<string, number>();

/** Notes that this process uses what the folder stands for. One that is killed does not count. */
export function enter(folder: string): void {
  entered.set(folder, (entered.get(folder) ?? 0) + 1);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, processIdentity(process.pid)), "");
}

/** Whether nobody is left. */
export function leave(folder: string): boolean {
  const left = (entered.get(folder) ?? 1) - 1;
  entered.set(folder, left);
  if (left > 0) return false;
  rmSync(join(folder, processIdentity(process.pid)), { force: true });
  return !anyUsers(folder);
}

export function anyUsers(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const alive = readdirSync(folder).filter((identity) => {
    if (isAlive(identity)) return true;
    rmSync(join(folder, identity), { force: true });
    return false;
  });
  return alive.length > 0;
}
