import { readFileSync } from "node:fs";

/** The kernel's line about a process from its state on, or nothing where there is no /proc. */
function kernelFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** Names one process for good: its id, and where the system tells it, when it started, since ids are used again. */
export function processIdentity(pid) {
  return `${pid}-${kernelFields(pid)?.[19] ?? "0"}`;
}

/** A zombie counts as dead, though signals still reach it. */
export function isAlive(identity) {
  const pid = Number.parseInt(identity, 10);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return kernelFields(pid)?.[0] !== "Z" && processIdentity(pid) === identity;
}

/** The npm that runs this script, where the system tells it: npm, its shell, then this process. */
export function npmAbove() {
  let pid = process.ppid;
  for (let level = 0; level < 2 && pid > 1; level++) {
    if (commandOf(pid).includes("npm")) return processIdentity(pid);
    pid = Number(kernelFields(pid)?.[1]);
  }
  return undefined;
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
