import { beforeAll, expect, test } from "vitest";
import { callOperation, operationNamed } from "./testing/api";
import { signedIn } from "./testing/session";

let own: Record<string, string> = {};
let cookie = "";

beforeAll(async () => {
  own = (await signedIn()).headers;
  cookie = own.Cookie ?? "";
});

const create = (headers: Record<string, string>) =>
  callOperation(operationNamed("createWorkflow"), {
    body: {},
    headers: { Cookie: cookie, Host: "prospector.test", ...headers },
  });

test("a session reads, and writes from our own pages", async () => {
  const me = await callOperation(operationNamed("getMe"), { headers: { Cookie: cookie } });
  expect(me.body.data).toMatchObject({ key: null, read_only: false, member: { role: "owner" } });
  expect((await create({ "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
  expect((await create({ Origin: "http://prospector.test" })).status).toBe(200);
});

test.each([
  ["from another site", { "Sec-Fetch-Site": "cross-site" }],
  ["from another site under the same domain", { "Sec-Fetch-Site": "same-site", Origin: "http://prospector.test" }],
  ["typed into the address bar", { "Sec-Fetch-Site": "none" }],
  ["from another origin", { Origin: "http://evil.test" }],
  ["from a sandboxed frame", { Origin: "null" }],
  ["of no stated origin", {}],
])("a session's write %s is refused", async (_, headers) => {
  const answer = await create(headers);
  expect([answer.status, answer.body.error.code]).toEqual([403, "cross_origin"]);
});

test("a cookie does not help a key that is wrong", async () => {
  const answer = await callOperation(operationNamed("getMe"), { key: "prsp_live_wrong", headers: { Cookie: cookie } });
  expect(answer.status).toBe(401);
});

test("a session makes, lists and revokes keys, and a revoked key is refused at once", async () => {
  const made = await callOperation(operationNamed("createApiKey"), {
    headers: own,
    body: { name: "CI", scopes: ["prospector.read"], expires_in_days: 30 },
  });
  const { secret, id } = made.body.data;
  expect((await callOperation(operationNamed("getMe"), { key: secret })).body.data.key.id).toBe(id);
  const listed = await callOperation(operationNamed("listApiKeys"), { headers: own });
  expect(JSON.stringify(listed.body)).not.toContain(secret);
  expect(listed.body.data[0].id).toBe(id);

  const revoke = () => callOperation(operationNamed("revokeApiKey"), { headers: own, params: { key_id: id } });
  const revoked = await revoke();
  expect(revoked.body.data.revoked_at).not.toBeNull();
  expect((await callOperation(operationNamed("getMe"), { key: secret })).status).toBe(401);
  expect((await revoke()).body.data.revoked_at).toBe(revoked.body.data.revoked_at);
});

test("a signed-in person sets the workspace's rate limit, and null restores it", async () => {
  const set = async (rate_limit: number | null) =>
    (await callOperation(operationNamed("updateConfig"), { headers: own, body: { rate_limit } })).body.data.rate_limit;
  const config = await callOperation(operationNamed("getConfig"), { headers: own });
  expect([config.body.data.rate_limit, config.headers.get("ratelimit-limit")]).toEqual([600, null]);
  expect(await set(1_000)).toBe(1_000);
  expect(await set(null)).toBe(600);
});

test("a rotated key works on for its overlap, as the new one does, and not at all without one", async () => {
  const ask = (name: "createApiKey" | "rotateApiKey", body: unknown, key_id = "") =>
    callOperation(operationNamed(name), { headers: own, params: { key_id }, body });
  const works = async (key: string) => (await callOperation(operationNamed("getMe"), { key })).status;
  const made = (await ask("createApiKey", { name: "CI", scopes: ["prospector.read"], expires_in_days: 30 })).body.data;
  const next = (await ask("rotateApiKey", { overlap_hours: 1 }, made.id)).body.data;
  expect(next).toMatchObject({ name: "CI", scopes: ["prospector.read"] });
  expect(next.id).not.toBe(made.id);
  expect(Date.parse(next.expires_at)).toBeGreaterThanOrEqual(Date.parse(made.expires_at));
  expect([await works(made.secret), await works(next.secret)]).toEqual([200, 200]);
  const listed = await callOperation(operationNamed("listApiKeys"), { headers: own });
  const old = listed.body.data.find(({ id }: { id: string }) => id === made.id);
  expect(Date.parse(old.expires_at) - Date.now()).toBeLessThanOrEqual(3_600_000);
  const last = (await ask("rotateApiKey", { overlap_hours: 0 }, next.id)).body.data;
  expect([await works(next.secret), await works(last.secret)]).toEqual([401, 200]);
  const again = await ask("rotateApiKey", {}, next.id);
  expect([again.status, again.body.error.code]).toEqual([409, "key_revoked"]);
});
