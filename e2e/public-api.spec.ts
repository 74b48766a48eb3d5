import { untilSucceeded } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

const CRITERIA = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };

async function finished(api: CallApi, runId: string) {
  await untilSucceeded(api, runId);
  return (await api("GET", `/runs/${runId}`)).body.data;
}

test("a program does the main job with a key: create, run, wait, page through results", async ({
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(await newPerson());
  const config = await api("GET", "/config");
  expect(config.body.data.object).toBe("prospector_config");
  expect(config.body.data.states.find((state: { code: string }) => state.code === "US-TX").companies).toBeGreaterThan(
    50,
  );

  const created = await api("POST", "/workflows", { body: { name: "Texas", criteria: CRITERIA } });
  expect([created.status, created.body.data.status]).toEqual([200, "draft"]);
  const path = `/workflows/${created.body.data.id}`;
  const renamed = await api("PATCH", path, { body: { name: "Texan universities" } });
  expect((await api("GET", path)).body.data).toEqual(renamed.body.data);
  expect((await api("GET", "/workflows")).body.data).toHaveLength(1);

  const preview = await api("POST", "/preview", { body: { criteria: CRITERIA } });
  const headers = { "Idempotency-Key": "the-only-run" };
  const started = await api("POST", `${path}/run`, { headers });
  const again = await api("POST", `${path}/run`, { headers });
  expect(again.body.data.id).toBe(started.body.data.id);
  expect(again.headers["idempotent-replayed"]).toBe("true");

  const run = await finished(api, started.body.data.id);
  expect(run.counts).toEqual(preview.body.data.counts);
  expect(run.counts.new).toBeGreaterThan(50);
  expect((await api("GET", `${path}/runs`)).body.data.map((one: { id: string }) => one.id)).toEqual([run.id]);

  const seen: { id: string; rank: number; lead_id: string }[] = [];
  for (let cursor = ""; ; ) {
    const page = await api("GET", `/runs/${run.id}/results?limit=20${cursor && `&cursor=${cursor}`}`);
    expect(page.status).toBe(200);
    seen.push(...page.body.data);
    if (!page.body.pagination.has_more) break;
    cursor = page.body.pagination.next_cursor;
  }
  expect(seen.map(({ rank }) => rank)).toEqual(seen.map((_, index) => index + 1));
  expect(seen).toHaveLength(run.counts.new);
  expect(new Set(seen.map(({ lead_id }) => lead_id)).size).toBe(run.counts.new);

  const second = await finished(api, (await api("POST", `${path}/run`)).body.data.id);
  const { new: fresh, duplicates } = run.counts;
  expect(second.counts).toMatchObject({ new: 0, duplicates: 0, excluded: fresh + duplicates });

  const deleted = await api("DELETE", path);
  expect([deleted.status, deleted.body.data.id]).toEqual([200, created.body.data.id]);
  expect((await api("GET", path)).status).toBe(404);
});

test("a key that only reads does not write, and a key of another workspace sees nothing", async ({
  newPerson,
  apiOf,
}) => {
  const person = await newPerson();
  const api = await apiOf(person);
  const reads = await apiOf(person, ["prospector.read"]);
  const stranger = await apiOf(await newPerson());
  const workflow = `/workflows/${(await api("POST", "/workflows", { body: {} })).body.data.id}`;
  const run = `/runs/${(await api("POST", `${workflow}/run`)).body.data.id}`;

  const reading = ["/config", "/workflows", workflow, `${workflow}/runs`, run, `${run}/results`];
  for (const path of reading) expect([path, (await reads("GET", path)).status]).toEqual([path, 200]);
  const writing: [string, string, unknown?][] = [
    ["POST", "/workflows", {}],
    ["PATCH", workflow, {}],
    ["DELETE", workflow],
    ["POST", `${workflow}/run`],
  ];
  for (const [method, path, body] of writing) {
    const refused = await reads(method, path, { body });
    expect([method, refused.status, refused.body.error.code]).toEqual([method, 403, "insufficient_scope"]);
  }
  for (const path of reading.slice(2)) expect([path, (await stranger("GET", path)).status]).toEqual([path, 404]);
  for (const [method, path, body] of writing.slice(1)) {
    expect([method, (await stranger(method, path, { body })).status]).toEqual([method, 404]);
  }
  expect((await stranger("GET", "/workflows")).body.data).toEqual([]);
});

test("whatever is sent, the API answers in JSON and never with a 5xx", async ({ newPerson, apiOf, request }) => {
  const api = await apiOf(await newPerson());
  expect((await api("GET", "/nowhere")).status).toBe(404);
  for (const path of ["/api", "/api/public", "/api/public/v1/prospector", "/api/public/v1/nothing/here.json?x=%00"]) {
    const answer = await request.get(path);
    expect([path, answer.status(), answer.headers()["content-type"]]).toEqual([path, 404, "application/json"]);
  }
  const odd: [string, string, object][] = [
    ["PUT", "/api/public/v1/prospector/workflows", {}],
    ["POST", "/api/public/v1/prospector/config", { data: "x" }],
    [
      "POST",
      "/api/public/v1/prospector/workflows",
      { data: "[".repeat(100_000), headers: { "Content-Type": "application/json" } },
    ],
    ["POST", "/api/public/v1/prospector/workflows", { multipart: { file: "x" } }],
    [
      "POST",
      "/api/public/v1/prospector/workflows",
      { data: "x", headers: { "Next-Action": "abc", "Content-Type": "text/plain" } },
    ],
    ["GET", "/api/public/v1/prospector/workflows", { headers: { RSC: "1", "Next-Router-State-Tree": "x" } }],
    ["GET", "/api/public/v1/prospector/workflows?cursor=%ED%A0%80", {}],
    ["DELETE", "/api/health/live", {}],
  ];
  for (const [method, path, options] of odd) {
    const answer = await request.fetch(path, { method, ...options });
    expect([method, path, answer.headers()["content-type"]?.split(";")[0]]).toEqual([method, path, "application/json"]);
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
    expect(await answer.json()).toHaveProperty("error.code");
  }
});
