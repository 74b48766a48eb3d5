import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { withFileLock } from "../process/file-lock.mjs";
import { note, step } from "../process/progress.mjs";
import { npm } from "./npm.mjs";

const GOOD = [22, 18];
const ENOUGH = [20, 19];
const VERSION = "26.10.0";
const PLATFORM = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

function atLeast(version, [major, minor]) {
  const [a, b] = version.replace("v", "").split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

/** The path of a Node.js that Prospector runs well under: this one, or one from npm in .cache. */
export async function fitNode() {
  if (atLeast(process.version, GOOD)) return process.execPath;
  try {
    return use(await nodeIn(resolve(".cache/node")));
  } catch (error) {
    return fallBack(error.message);
  }
}

/** The Node.js of this folder, which is there whole or not at all. */
export async function nodeIn(home) {
  const folder = join(home, "node_modules", `node-${PLATFORM}`);
  const binary = process.platform === "win32" ? join(folder, "bin/node.exe") : join(folder, "bin/node");
  if (runs(binary)) return binary;
  await step(`Getting Node.js ${VERSION} (this system has ${process.version})`, () =>
    withFileLock(`${home}.lock`, async () => {
      if (!runs(binary)) await install(home);
    }),
  );
  if (!runs(binary)) throw new Error("it does not run on this system");
  return binary;
}

// In a folder of its own, so that npm takes no other package.json for its project; moved to its place once it is complete.
async function install(home) {
  const [parent, aside] = [dirname(home), `${basename(home)}.new-`];
  // Whoever left one held the lock, and is gone.
  for (const name of readdirSync(parent)) {
    if (name.startsWith(aside)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const fresh = join(parent, `${aside}${process.pid}`);
  mkdirSync(fresh);
  writeFileSync(join(fresh, "package.json"), "{}\n");
  await npm([
    "install",
    "--no-save",
    "--no-package-lock",
    "--no-audit",
    "--no-fund",
    "--prefix",
    fresh,
    `node-${PLATFORM}@${VERSION}`,
  ]);
  rmSync(home, { recursive: true, force: true });
  renameSync(fresh, home);
}

function runs(binary) {
  return existsSync(binary) && spawnSync(binary, ["--version"], { stdio: "ignore" }).status === 0;
}

function use(binary) {
  process.env.PATH = `${dirname(binary)}${delimiter}${process.env.PATH ?? ""}`;
  return binary;
}

function fallBack(reason) {
  if (!atLeast(process.version, ENOUGH)) {
    throw new Error(
      `Prospector needs Node.js ${ENOUGH.join(".")} or newer; this is ${process.version}, and getting another failed: ${reason}`,
    );
  }
  note(
    `Going on with Node.js ${process.version}; getting ${VERSION} failed: ${reason.split("\n").slice(0, 2).join(" ")}`,
  );
  return process.execPath;
}

/** Becomes that Node.js as far as anyone can tell: same input and output, signals passed on, same exit code. */
export function runUnder(node, args) {
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
