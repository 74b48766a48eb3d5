import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PROJECTS, projectOf, SLOW, testFiles, testsByProject } from "./projects";

// Within the tree, since what is imported is looked for from its root.
mkdirSync(".data", { recursive: true });
const folder = mkdtempSync(resolve(".data/projects-"));
afterAll(() => rmSync(folder, { recursive: true }));

function plant(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return relative(process.cwd(), file).replaceAll("\\", "/");
}

test("every test that stands in the tree is in exactly one project, but for the browser's", () => {
  const folders = readdirSync(".", { withFileTypes: true }).filter(
    (at) => at.isDirectory() && !/^[.]|^node_modules$|^e2e$/.test(at.name),
  );
  const standing = folders.flatMap(({ name }) =>
    readdirSync(name, { recursive: true, encoding: "utf8" })
      .map((file) => `${name}/${file.replaceAll("\\", "/")}`)
      .filter((file) => /[.](test|spec)[.][cm]?[jt]sx?$/.test(file)),
  );
  const run = Object.values(testsByProject()).flat();
  expect(run.sort()).toEqual([...standing, ...readdirSync(".").filter((file) => /[.]test[.]/.test(file))].sort());
  expect(new Set(run).size).toBe(run.length);
});

test("each slow suite has tests, and so has every project", () => {
  for (const [name, suite] of Object.entries(SLOW)) {
    expect(
      testFiles().filter((file) => file.startsWith(suite)),
      name,
    ).not.toEqual([]);
  }
  for (const name of PROJECTS) expect(testsByProject()[name], name).not.toEqual([]);
});

test("what reaches a database, a socket or another process is not pure, however far away", () => {
  expect(projectOf(plant("plain.ts", `import { expect } from "vitest";`))).toBe("pure");
  expect(projectOf(plant("types.ts", `import type { Client } from "pg";`))).toBe("pure");
  expect(projectOf(plant("direct.ts", `import pg from "pg";`))).toBe("database");
  expect(projectOf(plant("long.ts", `import {\n  a,\n  b,\n} from "node:net";`))).toBe("database");
  expect(projectOf(plant("effect.ts", `import "./direct";`))).toBe("database");
  expect(projectOf(plant("later.ts", `const read = () => import("./effect");`))).toBe("database");
  expect(projectOf(plant("again.ts", `export { read } from "./later";`))).toBe("database");
  expect(projectOf(plant("verb.ts", `import { transaction } from "@/db/client";`))).toBe("database");
});

test("a test of a hook or of what is drawn runs in a page, whatever answers it; one that is named otherwise does not", () => {
  expect(projectOf("components/runs/use-new-results.test.ts")).toBe("hooks");
  expect(projectOf("lib/client/use-followed-run.test.ts")).toBe("hooks");
  expect(projectOf("components/runs/results-table.test.tsx")).toBe("hooks");
  expect(projectOf("lib/client/saver.test.ts")).toBe("pure");
});
