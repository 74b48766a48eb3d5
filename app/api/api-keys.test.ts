import { expect, test } from "vitest";
import type { Scope } from "@/lib/contract/scopes";
import { type Api, createApi } from "./testing/api";

const ALL: Scope[] = ["prospector.read", "prospector.run", "prospector.keys", "prospector.members"];

/** The same workspace by a key that this one makes. */
async function madeBy(api: Api, body: { scopes: Scope[]; expires_in_days?: number }) {
  const { data } = (await api.call("createApiKey", { body: { name: "Made", ...body } })).body;
  const call: Api["call"] = (name, input) => api.call(name, { key: data.secret, ...input });
  return { ...data, call };
}

test("a key with the scope makes keys that work, lists them, and revokes one at once", async () => {
  const api = await createApi();
  const made = await madeBy(api, { scopes: ["prospector.read"] });
  expect((await made.call("getMe")).body.data).toMatchObject({ key: { id: made.id }, scopes: ["prospector.read"] });
  const { data } = (await api.call("listApiKeys")).body;
  expect(data.map(({ id }: { id: string }) => id)).toContain(made.id);
  expect(JSON.stringify(data)).not.toContain(made.secret);
  expect((await api.call("revokeApiKey", { params: { key_id: made.id } })).status).toBe(200);
  expect((await made.call("getMe")).status).toBe(401);
});

test.each([
  [["prospector.keys"], ["prospector.read"]],
  [
    ["prospector.keys", "prospector.read"],
    ["prospector.read", "prospector.run"],
  ],
  [["prospector.keys", "prospector.run"], ALL],
] satisfies [Scope[], Scope[]][])("a key with %j makes none with %j", async (own, wanted) => {
  const api = await createApi({ scopes: own });
  const refused = await api.call("createApiKey", { body: { name: "Stronger", scopes: wanted } });
  expect([refused.status, refused.body.error.code]).toEqual([403, "insufficient_scope"]);
  const { data } = (await api.call("listApiKeys")).body;
  expect(data.map(({ name }: { name: string }) => name)).not.toContain("Stronger");
});

test("a key rotates none that may do more than itself", async () => {
  const strong = await createApi();
  const weak = await madeBy(strong, { scopes: ["prospector.keys"] });
  const { id } = (await strong.call("getMe")).body.data.key;
  const refused = await weak.call("rotateApiKey", { params: { key_id: id }, body: {} });
  expect([refused.status, refused.body.error.code]).toEqual([403, "insufficient_scope"]);
  expect((await strong.call("getMe")).status).toBe(200);
});

test("what a key makes or rotates works no longer than the key itself", async () => {
  const api = await createApi();
  const month = await madeBy(api, { scopes: ALL, expires_in_days: 30 });
  const year = await madeBy(api, { scopes: ["prospector.read"], expires_in_days: 365 });
  const rotated = async (key_id: string) =>
    (await month.call("rotateApiKey", { params: { key_id }, body: { overlap_hours: 1 } })).body.data;
  const ends = [
    await madeBy(month, { scopes: ["prospector.read"] }),
    await madeBy(month, { scopes: ["prospector.read"], expires_in_days: 31 }),
    await rotated(year.id),
    await rotated(month.id),
  ].map(({ expires_at }) => expires_at);
  expect(ends).toEqual(ends.map(() => month.expires_at));
  const day = await madeBy(month, { scopes: ["prospector.read"], expires_in_days: 1 });
  expect(Date.parse(day.expires_at)).toBeLessThan(Date.parse(month.expires_at));
});

test("a viewer's key makes keys that read, and touches no other member's", async () => {
  const owner = await createApi();
  const viewer = await createApi({ workspaceId: owner.workspaceId, role: "viewer" });
  const made = await madeBy(viewer, { scopes: ["prospector.read"] });
  expect((await made.call("listWorkflows")).status).toBe(200);
  const { id } = (await owner.call("getMe")).body.data.key;
  const answers = [
    await viewer.call("createApiKey", { body: { name: "Runs", scopes: ["prospector.run"] } }),
    await viewer.call("revokeApiKey", { params: { key_id: id } }),
    await viewer.call("rotateApiKey", { params: { key_id: id }, body: {} }),
  ];
  expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual(
    answers.map(() => [403, "read_only_member"]),
  );
  expect((await owner.call("getMe")).status).toBe(200);
});
