import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const IMPORTS = "lint/style/noRestrictedImports";
const use = (module: string) => `import { a } from "${module}";\nexport const b = a;\n`;

/** One planted line per arrow; each must be found. */
const PLANTED: Record<string, [rule: string, code: string]> = {
  "app/page.tsx": [IMPORTS, use("@/db/client")],
  "app/runs/query.ts": [IMPORTS, use("../../db/queries/runs")],
  "app/sql.ts": [IMPORTS, use("drizzle-orm")],
  "app/worker.ts": [IMPORTS, use("@/lib/worker/main")],
  "components/runs/runs-table.tsx": [IMPORTS, use("@/db/queries/runs")],
  "components/runs/verb.tsx": [IMPORTS, use("@/lib/runs/start-run")],
  "components/ui/button.tsx": [IMPORTS, use("@tanstack/react-query")],
  "components/ui/product.tsx": [IMPORTS, use("@/components/runs/runs-table")],
  "lib/client/runs.ts": [IMPORTS, use("@/lib/runs/start-run")],
  "lib/client/rows.ts": [IMPORTS, use("@/db/schema/runs")],
  "lib/sdk/contract.ts": [IMPORTS, use("@/lib/contract/runs")],
  "lib/sdk/package.ts": [IMPORTS, use("zod")],
  "lib/contract/runs.ts": [IMPORTS, use("@/lib/errors")],
  "lib/contract/react.ts": [IMPORTS, use("react")],
  "lib/contract/up.ts": [IMPORTS, use("../errors")],
  "lib/errors.ts": [IMPORTS, use("@/db/client")],
  "db/client.ts": [IMPORTS, use("@/lib/runs/start-run")],
  "db/queries/http.ts": [IMPORTS, use("@/lib/auth/actor")],
  "db/queries/up.ts": [IMPORTS, use("../../lib/auth/actor")],
  "db/queries/page.ts": [IMPORTS, use("@/app/page")],
  "lib/runs/start-run.ts": [IMPORTS, use("@/app/page")],
  "lib/runs/react.ts": [IMPORTS, use("react")],
  "lib/runs/next.ts": [IMPORTS, use("next/headers")],
  "lib/runs/http.ts": [IMPORTS, use("@/lib/http/endpoint")],
  "lib/engine/client.ts": [IMPORTS, use("@/lib/client/runs")],
  "lib/auth/page.ts": [IMPORTS, use("@/components/ui/button")],
  "lib/mcp/route.ts": [IMPORTS, use("@/app/mcp/tools")],
  "lib/worker/page.ts": [IMPORTS, use("@/app/page")],
  "lib/web/query.ts": [IMPORTS, use("@/db/queries/runs")],
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

/** What the arrows allow, next to what they forbid. */
const ALLOWED: Record<string, string> = {
  "app/allowed.tsx": use("@/lib/allowed/list-runs"),
  "app/[runId]/page.tsx": use("@/components/runs/allowed"),
  "components/runs/allowed.tsx": use("@/lib/client/allowed"),
  "lib/client/allowed.ts": use("@/lib/contract/allowed"),
  "lib/contract/allowed.ts": use("zod"),
  "lib/runs/allowed.ts": use("@/db/queries/allowed"),
  "db/queries/allowed.ts": use("@/lib/contract/allowed"),
  "db/schema/allowed.ts": use("../../lib/contract/allowed"),
};

let folder: string;
let found: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "prospector-rules-"));
  const { $schema, vcs, ...config } = JSON.parse(readFileSync("biome.json", "utf8"));
  const files = Object.entries(PLANTED).map(([path, [, code]]) => [path, code]);
  for (const [path, code] of [...files, ...Object.entries(ALLOWED), ["biome.json", JSON.stringify(config)]]) {
    if (!path || !code) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  found = new Set(diagnostics.map(({ category, location }) => `${location.path} ${category}`));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(PLANTED))("the lint finds what is planted in %s", (path, [rule]) => {
  expect([...found]).toContain(`${path} ${rule}`);
});

test.each(Object.keys(ALLOWED))("the lint allows the imports of %s", (path) => {
  expect([...found].filter((diagnostic) => diagnostic.startsWith(`${path} `))).toEqual([]);
});
