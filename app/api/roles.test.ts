import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { OPERATIONS } from "@/lib/contract/all";
import type { Operation } from "@/lib/contract/operation";
import { type Role, scopesOf } from "@/lib/contract/scopes";
import { GUIDES } from "@/lib/reference/guides";
import { type Api, callOperation, createApi } from "./testing/api";
import { type Populated, populatedApi } from "./testing/populated";

const operations: readonly Operation[] = OPERATIONS;
const WRITES = operations.filter(({ method, reads }) => method !== "GET" && !reads);

/** What each role may not do to what an owner made; everything else it may. */
const VIEWER_MAY = ["createExport", "createApiKey", "createView", "updatePreferences"];
const MEMBER_MAY_NOT = [
  "updateConfig",
  "updateWorkspace",
  "updateMember",
  "removeMember",
  "createInvitation",
  "revokeInvitation",
  "revokeApiKey",
  "rotateApiKey",
];
const REFUSED: Record<Role, (name: string) => boolean> = {
  owner: () => false,
  member: (name) => MEMBER_MAY_NOT.includes(name),
  viewer: (name) => !VIEWER_MAY.includes(name),
};

const WEBHOOK = { url: "https://hooks.example.com/prospector", events: ["run.completed"] };
const BODIES: Record<string, object> = {
  decideDuplicate: { decision: null },
  createWebhook: WEBHOOK,
  createLeadChange: { filter: {}, set: { status: "contacted" } },
  createExport: { of: "leads", format: "csv" },
  createApiKey: { name: "CI", scopes: ["prospector.read"] },
};

let owners: Populated;
const apis = {} as Record<Role, Api>;
/** A note of their own, which is nobody else's to change, for whoever may write one. */
const ownNotes: Partial<Record<Role, { entry_id: string }>> = {};
const ask = (operation: Operation, role: Role) =>
  callOperation(operation, {
    key: apis[role].key,
    params: { ...owners.ids, ...ownNotes[role] },
    ...(operation.body && { body: BODIES[operation.name] ?? operation.example ?? {} }),
  });

beforeAll(async () => {
  owners = await populatedApi();
  const { workspaceId } = owners;
  apis.owner = await createApi({ workspaceId });
  apis.member = await createApi({ workspaceId, role: "member" });
  apis.viewer = await createApi({ workspaceId, role: "viewer" });
  for (const role of ["owner", "member"] as const) {
    const note = { params: owners.ids, body: { text: "Called" } };
    ownNotes[role] = { entry_id: (await apis[role].call("createLeadNote", note)).body.data.id };
  }
});

const cases = (["viewer", "member", "owner"] as const).flatMap((role) =>
  WRITES.map((operation) => [role, operation.name, operation] as const),
);

test.each(cases)("%s: %s is answered as the table of roles says", async (role, name, operation) => {
  const { status, body } = await ask(operation, role);
  if (!REFUSED[role](name)) {
    expect([name, status]).not.toEqual([name, 403]);
    expect(status).toBeLessThan(500);
    return;
  }
  const lacksScope = operation.scope !== "any" && !scopesOf(role).includes(operation.scope);
  expect([name, status]).toEqual([name, 403]);
  if (lacksScope) expect(body.error.code).toBe("read_only_member");
  else expect(["read_only_member", "insufficient_role"]).toContain(body.error.code);
});

test("a viewer cancels their own export and nobody else's, whatever their key may", async () => {
  const body = { of: "leads", format: "csv" };
  const own = (await apis.viewer.call("createExport", { body })).body.data.id;
  const others = (await apis.member.call("createExport", { body })).body.data.id;
  const cancel = (export_id: string) => apis.viewer.call("cancelExport", { params: { export_id } });
  const refused = await cancel(others);
  expect([refused.status, refused.body.error.code]).toEqual([403, "read_only_member"]);
  expect((await apis.owner.call("getExport", { params: { export_id: others } })).body.data.status).toBe("queued");
  expect((await cancel(own)).body.data.status).toBe("cancelled");
});

test("a key that only reads cancels no export of somebody else's", async () => {
  const { workspaceId } = owners;
  const reader = await createApi({ workspaceId, role: "member", scopes: ["prospector.read"] });
  const { id } = (await apis.owner.call("createExport", { body: { of: "leads", format: "csv" } })).body.data;
  const refused = await reader.call("cancelExport", { params: { export_id: id } });
  expect([refused.status, refused.body.error.code]).toEqual([403, "insufficient_scope"]);
});

test("the README and the reference say what the table of roles says", async () => {
  const table = GUIDES.find(({ id }) => id === "roles")?.table;
  const rows = [table?.head ?? [], ["---", "---", "---", "---"], ...(table?.rows ?? [])];
  const lines = rows.map((cells, at) => (at === 1 ? "|---|---|---|---|" : `| ${cells.join(" | ")} |`));
  expect(await readFile("README.md", "utf8")).toContain(lines.join("\n"));
});
