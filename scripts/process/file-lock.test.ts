import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withFileLock } from "./file-lock.mjs";
import { isAlive, processIdentity } from "./process-identity.mjs";

const folder = mkdtempSync(join(tmpdir(), "prospector-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("two never work under one lock at the same time", async () => {
  const file = join(folder, "shared.lock");
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setImmediate(done));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withFileLock(file, work)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("the lock of a process that was killed is taken over", async () => {
  const file = join(folder, "dead.lock");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(file, `${pid}-1`);
  expect(await withFileLock(file, async () => "done")).toBe("done");
});

test("work that fails gives the lock back", async () => {
  const file = join(folder, "failing.lock");
  await expect(withFileLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});

test("a process that took over the id of another is not taken for it", () => {
  expect(isAlive(processIdentity(process.pid))).toBe(true);
  expect(isAlive(`${process.pid}-1`)).toBe(false);
});
