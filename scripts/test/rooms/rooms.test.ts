import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FLOORS, ROOMS, type Room, WINGS } from "./rooms";
import { RULES, rulesText } from "./write-rules";

const IMPORTS = "lint/style/noRestrictedImports";
const NAMES = Object.keys(ROOMS);

/** Where a planted import leads: a file of that room. */
const moduleIn = (room: string) => `@/${room}/planted`;

function roomNamed(name: string): Room {
  const room = ROOMS[name];
  if (!room) throw new Error(`there is no room ${name}`);
  return room;
}

/** What a room's files must not import, each a line of one planted file. */
function refusedIn(name: string): string[] {
  const { may, refuses = [] } = roomNamed(name);
  const rooms = NAMES.filter((other) => other !== name && !may.includes(other));
  const climbing = name === "db" || WINGS.includes(name.split("/")[0] ?? "") ? [] : [`../${"../".repeat(4)}db/client`];
  const packages =
    refuses === "all" ? ["react", "next/server", "drizzle-orm"] : refuses.filter((one) => !one.includes("*"));
  const verb = rooms.includes("lib/runs") ? ["@/lib/runs/start-run", "../../../lib/runs/start-run"] : [];
  return [...rooms.map(moduleIn), ...climbing, ...packages, ...verb];
}

function allowedIn(name: string): string[] {
  const { may, refuses, allows = [] } = roomNamed(name);
  const own = refuses === "all" ? [] : [moduleIn(name)];
  return [
    "./neighbour",
    ...own,
    ...may.map((room) => (room in ROOMS ? moduleIn(room) : `@/${room}`)),
    ...allows,
  ].filter((module) => !module.includes("*"));
}

const importing = (modules: string[]) => modules.map((module) => `import "${module}";\n`).join("");

/** The other rules that the linter is relied on for, each by a line that it must find. */
const ALSO: Record<string, [rule: string, code: string]> = {
  "lib/directory/normalize.ts": [IMPORTS, importing(["@/db/client"])],
  "lib/directory/identity.ts": [IMPORTS, importing(["node:fs"])],
  "components/ui/query.ts": [IMPORTS, importing(["@tanstack/react-query"])],
  "app/runs/sql.ts": [IMPORTS, importing(["../../db/queries/runs"])],
  "lib/runs/environment.ts": ["lint/style/noProcessEnv", "export const port = process.env.PORT;\n"],
  "lib/runs/cycle-a.ts": [
    "lint/suspicious/noImportCycles",
    'import { b } from "./cycle-b";\nexport const a = () => b;\n',
  ],
  "lib/runs/cycle-b.ts": [
    "lint/suspicious/noImportCycles",
    'import { a } from "./cycle-a";\nexport const b = () => a;\n',
  ],
  "lib/runs/anything.ts": ["lint/suspicious/noExplicitAny", "export const a = (b: any) => b;\n"],
  "lib/runs/certain.ts": ["lint/style/noNonNullAssertion", "export const a = (b?: { c: number }) => b!.c;\n"],
  "lib/runs/camelCase.ts": ["lint/style/useFilenamingConvention", "export const a = 1;\n"],
};

type Diagnostic = { category: string; location: { path: string; start: { line: number } } };

let folder: string;
let found: Diagnostic[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "prospector-rules-"));
  const { $schema, vcs, extends: _, ...config } = JSON.parse(readFileSync("biome.json", "utf8"));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of NAMES) {
    write(`${name}/refused.ts`, importing(refusedIn(name)));
    write(`${name}/allowed.ts`, importing(allowedIn(name)));
    write(`${name}/deeper/refused.ts`, importing(refusedIn(name)));
  }
  for (const [path, [, code]] of Object.entries(ALSO)) write(path, code);
  write("rules.json", rulesText());
  write("biome.json", JSON.stringify({ ...config, extends: ["./rules.json"] }));
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  found = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a planted file that the import rules refuse. */
function refusedLines(path: string): Set<number> {
  const own = found.filter(({ category, location }) => category === IMPORTS && location.path === path);
  return new Set(own.map(({ location }) => location.start.line));
}

describe.each(NAMES)("%s", (name) => {
  test.each(["refused.ts", "deeper/refused.ts"])("refuses every other room's files, in %s", (file) => {
    const refused = refusedLines(`${name}/${file}`);
    const missed = refusedIn(name).filter((_, line) => !refused.has(line + 1));
    expect(missed).toEqual([]);
  });

  test("takes what the table allows", () => {
    const refused = refusedLines(`${name}/allowed.ts`);
    expect(allowedIn(name).filter((_, line) => refused.has(line + 1))).toEqual([]);
  });
});

test.each(Object.entries(ALSO))("the lint finds what is planted in %s", (path, [rule]) => {
  expect(found.map(({ category, location }) => `${location.path} ${category}`)).toContain(`${path} ${rule}`);
});

test("every folder is a room, every room a folder, and no file stands between them", () => {
  const code = globSync(["{lib,scripts}/**/*.{ts,tsx,mts,mjs,cjs}", `{${WINGS.join(",")}}/**/*.{ts,tsx}`]);
  const folders = code.map((path) => {
    const parts = dirname(path).split(sep);
    const deep = FLOORS.filter((floor) => parts.join("/").startsWith(`${floor}/`)).at(-1);
    return parts.slice(0, deep ? deep.split("/").length + 1 : 1).join("/");
  });
  const rooms = NAMES.filter((name) => FLOORS.includes(dirname(name)) || WINGS.includes(name));
  expect([...new Set(folders)].toSorted()).toEqual(rooms.toSorted());
});

test("no way along the table's arrows leads back", () => {
  const done = new Set<string>();
  const visit = (name: string, above: string[]): void => {
    if (above.includes(name)) throw new Error(`a cycle: ${[...above, name].join(" -> ")}`);
    if (done.has(name)) return;
    for (const room of ROOMS[name]?.may ?? []) if (room in ROOMS) visit(room, [...above, name]);
    done.add(name);
  };
  for (const name of NAMES) visit(name, []);
  expect(done.size).toBe(NAMES.length);
});

test("the linter's rules are those that the table makes", () => {
  expect(readFileSync(RULES, "utf8"), "npm run build:rules").toBe(rulesText());
});
