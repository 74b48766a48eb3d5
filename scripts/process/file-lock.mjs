import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isAlive, processIdentity } from "./process-identity.mjs";

const NAMELESS_MS = 5_000;

/** Runs `work` while no other process does the same under this file; a dead holder's lock is taken over. */
export async function withFileLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) onWait?.();
    told = true;
    await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, processIdentity(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const holder = holderOf(file);
  if (holder !== undefined && !isAlive(holder)) removeDead(file, holder);
  return false;
}

// Moved aside first: between reading the dead holder's name and removing the file, another may have taken the lock.
function removeDead(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

// Empty while its holder is between creating and writing it, or was killed there.
function holderOf(file) {
  try {
    const holder = readFileSync(file, "utf8");
    if (holder) return holder;
    return Date.now() - statSync(file).mtimeMs > NAMELESS_MS ? "" : undefined;
  } catch {
    return undefined;
  }
}
