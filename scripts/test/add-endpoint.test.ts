import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tryProgram } from "@/scripts/process/run-program";

/** A new endpoint as the README says: each file that is made or changed, and how. */
const FILES: Record<string, (text: string) => string> = {
  "lib/contract/workflow-total.ts": () => `import { z } from "zod";
import { operation } from "./operation";
import { oneOf } from "./page";

export const totalWorkflows = operation({
  name: "totalWorkflows",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/total",
  summary: "Add up the workflows",
  scope: "prospector.read",
  envelope: "ProspectorWorkflowTotalEnvelope",
  response: oneOf(z.strictObject({ total: z.int() }).meta({ id: "ProspectorWorkflowTotal" })),
});
`,
  "lib/contract/all.ts": (text) =>
    `import { totalWorkflows } from "./workflow-total";\n${text.replace("OPERATIONS = [\n", "OPERATIONS = [\n  totalWorkflows,\n")}`,
  "db/queries/workflow-total.ts": () => `import "server-only";
import { eq } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { workflows } from "@/db/schema/workflows";

export function selectWorkflowTotal(conn: Conn, workspaceId: string): Promise<number> {
  return conn.$count(workflows, eq(workflows.workspaceId, workspaceId));
}
`,
  "lib/workflows/total-workflows.ts": () => `import { selectWorkflowTotal } from "@/db/queries/workflow-total";
import { type Ctx, requireScope } from "@/lib/access/actor";

export async function totalWorkflows(ctx: Ctx): Promise<{ total: number }> {
  requireScope(ctx, "prospector.read");
  return { total: await selectWorkflowTotal(ctx.conn, ctx.workspaceId) };
}
`,
  "lib/server/handlers/workflows.ts": (text) =>
    `import { totalWorkflows } from "@/lib/workflows/total-workflows";\n${text.replace(
      "export const workflows = {\n",
      "export const workflows = {\n  totalWorkflows: endpoint(api.totalWorkflows, async ({ ctx }) => ({ data: await totalWorkflows(ctx) })),\n",
    )}`,
  "app/api/public/v1/prospector/workflows/total/route.ts":
    () => `import { routesAt } from "@/lib/server/handlers/routes-at";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routesAt("/api/public/v1/prospector/workflows/total");
`,
};

/** What is not the product's source, or is made of it. */
const LEFT_OUT = [".git", ".data", ".cache", ".next", ".next-tests", "node_modules", "test-results", "public"];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "prospector-endpoint-"));
  for (const name of readdirSync(".").filter((name) => !LEFT_OUT.includes(name))) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function change(path: string): void {
  const target = join(copy, path);
  mkdirSync(dirname(target), { recursive: true });
  const before = existsSync(target) ? readFileSync(target, "utf8") : "";
  writeFileSync(target, FILES[path]?.(before) ?? "");
}

const types = () => tryProgram("tsc", ["--noEmit", "--incremental", "false"], { cwd: copy });

test("an endpoint without its handler does not compile, and six files are all that one takes", async () => {
  const paths = Object.keys(FILES);
  expect(paths.length).toBeLessThanOrEqual(6);
  for (const path of paths.filter((path) => !path.startsWith("lib/server/"))) change(path);
  const without = await types();
  expect(without.output).toContain("'totalWorkflows' is missing");
  change("lib/server/handlers/workflows.ts");
  const whole = await types();
  expect(whole.output).toBe("");
  // What is told of every operation holds for it: its route, its key, its scope, its answer and its page of the document.
  const { code, output } = await tryProgram("vitest", ["run", "app/api/access.test.ts"], {
    cwd: copy,
    env: { PROSPECTOR_TEST_DATABASE: process.env.DATABASE_URL ?? "" },
  });
  expect(code, output).toBe(0);
  expect(output).toMatch(/\d+ passed/);
});
