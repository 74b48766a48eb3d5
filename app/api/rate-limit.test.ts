import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { workspaces } from "@/db/schema/identity";
import { createApi } from "./testing/api";

test("every answer to a key says what is left of its limit, and the one over it when to come back", async () => {
  const api = await createApi();
  await transaction((tx) => tx.update(workspaces).set({ rateLimit: 4 }).where(eq(workspaces.id, api.workspaceId)));
  const answers = [
    await api.call("listWorkflows"),
    await api.call("listWorkflows", { query: { limit: "0" } }),
    await api.call("getRun", { params: { run_id: "none" } }),
    await api.call("updateConfig", { body: { rate_limit: 1_000 } }),
    await api.call("listWorkflows"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 404, 403, 429]);
  expect(answers.map(({ headers }) => headers.get("ratelimit-remaining"))).toEqual(["3", "2", "1", "0", "0"]);
  for (const { headers } of answers) {
    expect(headers.get("ratelimit-limit")).toBe("4");
    expect(Number(headers.get("ratelimit-reset"))).toBeGreaterThan(50);
  }
  const [refused] = answers.slice(-1);
  expect(refused?.body.error.code).toBe("rate_limited");
  expect(refused?.headers.get("retry-after")).toBe(refused?.headers.get("ratelimit-reset"));
});

test("a key reads the workspace's limit and cannot set it", async () => {
  const api = await createApi();
  expect((await api.call("getConfig")).body.data.rate_limit).toBeGreaterThan(0);
  const answer = await api.call("updateConfig", { body: { rate_limit: 1_000 } });
  expect([answer.status, answer.body.error.code]).toEqual([403, "session_required"]);
  expect((await api.call("updateConfig", { body: { rate_limit: 0 } })).status).toBe(400);
});

test("an address that keeps sending bad keys is told to stop, and its good keys still pass", async () => {
  const api = await createApi();
  const headers = { "X-Prospector-Address": "2001:db8:7::1" };
  const bad = (nth: number) =>
    api.call("getMe", { key: `prsp_live_wrong${nth}`, headers: { "X-Prospector-Address": `2001:db8:7::${nth + 1}` } });
  const statuses: number[] = [];
  for (let nth = 0; nth < 62; nth++) statuses.push((await bad(nth)).status);
  expect(statuses).toEqual([...Array(60).fill(401), 429, 429]);
  const refused = await bad(0);
  expect([refused.body.error.code, Number(refused.headers.get("retry-after")) > 0]).toEqual(["rate_limited", true]);
  expect((await api.call("getMe", { headers })).status).toBe(200);
  const elsewhere = await api.call("getMe", { key: "x", headers: { "X-Prospector-Address": "2001:db8:8::1" } });
  expect(elsewhere.status).toBe(401);
});
