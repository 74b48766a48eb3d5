import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeEach, expect, test } from "vitest";
import { isAlive, processIdentity } from "@/scripts/process/process-identity.mjs";

const folder = mkdtempSync(join(tmpdir(), "prospector-node-"));
const home = join(folder, "cache", "node");
const npm = join(folder, "npm.js");
const told = join(folder, "told");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  rmSync(told, { force: true });
});

/** An npm that installs a Node.js that runs at once, and is done with the rest of its work or never. */
function npmThat(does: "ends" | "hangs"): void {
  writeFileSync(
    npm,
    `const fs = require("fs"), path = require("path");
     const prefix = process.argv[process.argv.indexOf("--prefix") + 1];
     const name = process.argv.at(-1).split("@")[0];
     const bin = path.join(prefix, "node_modules", name, "bin");
     fs.mkdirSync(bin, { recursive: true });
     fs.symlinkSync(process.execPath, path.join(bin, "node"));
     fs.writeFileSync(${JSON.stringify(told)}, String(process.pid));
     ${does === "hangs" ? "setInterval(() => {}, 1000);" : ""}`,
  );
}

function launch(): ChildProcess & { stdout: NonNullable<ChildProcess["stdout"]> } {
  const code = `import(${JSON.stringify(resolve("scripts/launch/node-runtime.mjs"))}).then(async ({ nodeIn }) =>
    console.log(await nodeIn(${JSON.stringify(home)})))`;
  const child = spawn(process.execPath, ["-e", code], {
    env: { ...process.env, npm_execpath: npm },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return child as ReturnType<typeof launch>;
}

test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "an install that %s breaks off ends with the launcher, counts for nothing, and the next ones make it whole",
  async (signal) => {
    npmThat("hangs");
    const broken = launch();
    await expect.poll(() => existsSync(told) && readFileSync(told, "utf8")).toBeTruthy();
    const installing = processIdentity(Number(readFileSync(told, "utf8")));
    broken.kill(signal);
    await once(broken, "exit");
    await expect.poll(() => isAlive(installing)).toBe(false);
    expect(existsSync(home)).toBe(false);

    npmThat("ends");
    const answers = await Promise.all([launch(), launch()].map(({ stdout }) => text(stdout)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]?.trim()).toMatch(/bin\/node$/);
    expect(existsSync(answers[0]?.trim() ?? "")).toBe(true);
    expect(readdirSync(join(folder, "cache"))).toEqual(["node"]);
  },
);

test("a half-made folder of before is recognised and made anew", async () => {
  const bin = join(home, "node_modules", `node-${process.platform}-${process.arch}`, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "node"), "half of it", { mode: 0o755 });
  npmThat("ends");
  const path = (await text(launch().stdout)).trim();
  expect(readFileSync(path).length).toBeGreaterThan(1_000_000);
});
