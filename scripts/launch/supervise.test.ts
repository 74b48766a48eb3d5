import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { isAlive, processIdentity } from "@/scripts/process/process-identity.mjs";
import { Supervised } from "./supervise";

const folder = mkdtempSync(join(tmpdir(), "prospector-supervise-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Code that writes its process's id into a file, which has all of it or none. */
function noting(file: string): string {
  const [made, whole] = [`${file}.new`, file].map((path) => JSON.stringify(path));
  return `require("fs").writeFileSync(${made}, String(process.pid)), require("fs").renameSync(${made}, ${whole})`;
}

/** A part that writes down its process id and then does as told. */
function part(name: string, then: string) {
  const file = join(folder, name);
  const code = `${noting(file)}; ${then}`;
  const pid = () => Number(readFileSync(file, "utf8"));
  return { pid, part: { name, args: ["-e", code], env: {} } };
}
const STAY = 'process.send("ready"); setInterval(() => {}, 1000);';

test("a part that is killed is started again, until it is stopped", async () => {
  const { part: web, pid } = part("web", STAY);
  const supervised = new Supervised(web);
  await supervised.start();
  const first = pid();
  process.kill(first, "SIGKILL");
  await expect.poll(pid).not.toBe(first);
  const second = processIdentity(pid());
  await supervised.stop(5_000);
  expect(isAlive(second)).toBe(false);
});

test("a part that has worked is started again soon, however often it ended before", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const told = join(folder, "told");
  const tell = `process.send("worked", () => { ${noting(told)} })`;
  const { part: worker, pid } = part("worker", `${tell}; ${STAY}`);
  const supervised = new Supervised(worker);
  await supervised.start();
  for (let nth = 0; nth < 3; nth++) {
    const before = pid();
    await expect.poll(() => readFileSync(told, "utf8")).toBe(String(before));
    // What it told is in its channel: one turn of the loop reads it.
    await setImmediate();
    await setImmediate();
    process.kill(before, "SIGKILL");
    await expect.poll(pid).not.toBe(before);
  }
  await supervised.stop(5_000);
  const waits = said.mock.calls.flatMap(([line]) => /again in (.*) s/.exec(String(line))?.[1] ?? []);
  said.mockRestore();
  expect(waits).toEqual(["0.5", "0.5", "0.5"]);
});

test("a part that ends before it is ready fails the start and is not tried again", async () => {
  const { part: web } = part("short", "process.exit(3)");
  await expect(new Supervised(web).start()).rejects.toThrow("short process ended with 3");
});

test("a part that does not stop when told is made to", async () => {
  const { part: web, pid } = part("stubborn", `process.on("SIGTERM", () => {}); ${STAY}`);
  const supervised = new Supervised(web);
  await supervised.start();
  await supervised.stop(100);
  expect(isAlive(processIdentity(pid()))).toBe(false);
});

test("when the launcher is killed, its parts end by themselves", async () => {
  const { part: web, pid } = part("orphan", STAY);
  const launcher = join(folder, "launcher.ts");
  const module = JSON.stringify(resolve("scripts/launch/supervise.ts"));
  writeFileSync(
    launcher,
    `import { Supervised } from ${module};
     new Supervised(${JSON.stringify(web)}).start().then(() => console.log("up"));
     setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, ["--import", "tsx", launcher], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((up) => child.stdout.once("data", up));
  const orphan = processIdentity(pid());
  child.kill("SIGKILL");
  await expect.poll(() => isAlive(orphan)).toBe(false);
});
