import { expect, test } from "vitest";
import { DEFAULT_CRITERIA } from "@/lib/contract/criteria";
import { createApi } from "./testing/api";

test("an empty body makes a draft with a default name and default criteria", async () => {
  const api = await createApi();
  const { status, body } = await api.call("createWorkflow", { body: {} });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    object: "prospector_workflow",
    name: "Untitled workflow",
    status: "draft",
    revision: 1,
    criteria: DEFAULT_CRITERIA,
    metadata: {},
    schedule: null,
    last_run: null,
  });
  expect(body.data.id).toMatch(/^wf_/);
  expect(body.data.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test("a patch merges objects, replaces lists and restores with null; only criteria make a revision", async () => {
  const api = await createApi();
  const created = await api.call("createWorkflow", {
    body: {
      name: "A",
      metadata: { a: "1", b: "2" },
      criteria: { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 5 },
    },
  });
  const params = { workflow_id: created.body.data.id };
  const patch = (body: unknown) => api.call("updateWorkflow", { params, body });

  const same = await patch({});
  expect(same.body.data).toEqual(created.body.data);

  const renamed = await patch({ name: "B", metadata: { a: null, c: "3" } });
  expect(renamed.body.data).toMatchObject({ name: "B", metadata: { b: "2", c: "3" }, revision: 1 });

  const moved = await patch({
    criteria: { places: { countries: ["US"] }, categories: ["amenity/bank", "amenity/cafe"] },
  });
  expect(moved.body.data.revision).toBe(2);
  expect(moved.body.data.criteria).toMatchObject({
    categories: ["amenity/bank", "amenity/cafe"],
    places: { countries: ["US"], regions: ["US-TX"], cities: [] },
    limit: 5,
  });

  const restored = await patch({ name: null, criteria: { limit: null, places: null } });
  expect(restored.body.data).toMatchObject({ name: "Untitled workflow", revision: 3 });
  expect(restored.body.data.criteria).toMatchObject({ limit: 1000, places: DEFAULT_CRITERIA.places });

  const read = await api.call("getWorkflow", { params });
  expect(read.body.data).toEqual(restored.body.data);
});

test.each([
  [{ criteria: { categories: ["amenity/unicorn"] } }, "criteria.categories[0]"],
  [{ criteria: { places: { regions: ["US-TX", "US-ZZ"] } } }, "criteria.places.regions[1]"],
  [{ criteria: { places: { countries: ["XX"] } } }, "criteria.places.countries[0]"],
  [{ criteria: { sources: ["nowhere"] } }, "criteria.sources[0]"],
  [{ criteria: { limit: 0 } }, "criteria.limit"],
  [{ criteria: { limit: 100_001 } }, "criteria.limit"],
  [{ criteria: { exclude: { domains: ["not a domain"] } } }, "criteria.exclude.domains[0]"],
  [{ criteria: { keyword: [] } }, "criteria.keyword"],
  [{ criteria: { score: { phone: -1 } } }, "criteria.score.phone"],
  [{ nmae: "typo" }, "nmae"],
  [{ name: "" }, "name"],
  [{ name: 7 }, "name"],
  [{ status: "running" }, "status"],
  [{ schedule: { daily: true } }, "schedule.daily"],
  [{ metadata: { a: 1 } }, "metadata.a"],
  [{ name: "nul \0" }, "name"],
])("%j is a 400 that names %s, and nothing is saved", async (body, path) => {
  const api = await createApi();
  const answer = await api.call("createWorkflow", { body });
  expect(answer.status).toBe(400);
  expect(answer.body.error.code).toBe("invalid_request");
  expect(answer.body.error.details.map((detail: { path: string }) => detail.path)).toContain(path);
  expect((await api.call("listWorkflows")).body.data).toEqual([]);
});

test("a deleted workflow answers once, and is gone from then on", async () => {
  const api = await createApi();
  const { body } = await api.call("createWorkflow", { body: { name: "Doomed" } });
  const params = { workflow_id: body.data.id };
  const deleted = await api.call("deleteWorkflow", { params });
  expect([deleted.status, deleted.body.data.name]).toEqual([200, "Doomed"]);
  for (const name of ["getWorkflow", "deleteWorkflow", "listRuns", "startRun"] as const) {
    expect((await api.call(name, { params })).status).toBe(404);
  }
  expect((await api.call("updateWorkflow", { params, body: {} })).status).toBe(404);
});

test("paging walks every workflow once, newest first, while others are made", async () => {
  const api = await createApi();
  const made: string[] = [];
  for (let n = 0; n < 5; n++) made.push((await api.call("createWorkflow", { body: { name: `${n}` } })).body.data.id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await api.call("listWorkflows", { query: { limit: "2", ...(cursor && { cursor }) } });
    seen.push(...page.body.data.map((workflow: { id: string }) => workflow.id));
    cursor = page.body.pagination.next_cursor;
    expect(page.body.pagination.has_more).toBe(cursor !== null);
    await api.call("createWorkflow", { body: { name: "later" } });
  } while (cursor);
  expect(seen).toEqual(made.reverse());
});

test("a cursor belongs to its filter and its workspace", async () => {
  const api = await createApi();
  const other = await createApi();
  for (let n = 0; n < 3; n++) await api.call("createWorkflow", { body: {} });
  const { next_cursor: cursor } = (await api.call("listWorkflows", { query: { limit: "1" } })).body.pagination;
  const codes = [
    await api.call("listWorkflows", { query: { limit: "1", cursor, status: "draft" } }),
    await other.call("listWorkflows", { query: { limit: "1", cursor } }),
    await api.call("listLeads", { query: { limit: "1", cursor } }),
  ].map(({ body }) => body.error?.code);
  expect(codes).toEqual(["invalid_cursor", "invalid_cursor", "invalid_cursor"]);
});

test("forty patches at once each take effect", async () => {
  const api = await createApi();
  const { body } = await api.call("createWorkflow", { body: {} });
  const params = { workflow_id: body.data.id };
  const limits = Array.from({ length: 40 }, (_, n) => n + 1);
  await Promise.all(limits.map((limit) => api.call("updateWorkflow", { params, body: { criteria: { limit } } })));
  expect((await api.call("getWorkflow", { params })).body.data.revision).toBe(41);
});

test("a workflow shows its own newest run", async () => {
  const api = await createApi();
  const create = async () => ({ workflow_id: (await api.call("createWorkflow", { body: {} })).body.data.id });
  const [first, second, third] = [await create(), await create(), await create()];
  const run = async (params: { workflow_id: string }) => (await api.call("startRun", { params })).body.data.id;
  await run(first);
  const newest = [await run(first), await run(second)];
  const listed = (await api.call("listWorkflows")).body.data;
  const lastRun = (params: { workflow_id: string }) =>
    listed.find((workflow: { id: string }) => workflow.id === params.workflow_id).last_run;
  expect([lastRun(first).id, lastRun(second).id, lastRun(third)]).toEqual([...newest, null]);
});

test("domains to leave out are kept as the network writes them, and what leaves out nothing is said when it is saved", async () => {
  const api = await createApi();
  const domains = ["körperformen.com", "facebook.com", "co.uk", "rice.edu", "foo.23"];
  const created = await api.call("createWorkflow", { body: { criteria: { exclude: { domains } } } });
  expect(created.body.data.criteria.exclude.domains).toEqual(["xn--krperformen-rfb.com", ...domains.slice(1)]);
  expect(created.body.warnings).toEqual([
    { path: "criteria.exclude.domains[1]", message: "Many companies share facebook.com, so it leaves out none." },
    { path: "criteria.exclude.domains[2]", message: "Anyone can have a domain below co.uk, so it leaves out none." },
    { path: "criteria.exclude.domains[4]", message: "No public website can be at foo.23, so it leaves out none." },
  ]);
  const params = { workflow_id: created.body.data.id };
  const changed = await api.call("updateWorkflow", {
    params,
    body: { criteria: { exclude: { domains: ["rice.edu", "m.facebook.com"] } } },
  });
  expect(changed.body.warnings).toMatchObject([{ path: "criteria.exclude.domains[1]" }]);

  const criteria = { categories: ["amenity/university"], exclude: { domains } };
  const preview = (await api.call("previewCriteria", { body: { criteria } })).body.data;
  expect(preview.excluded_domains).toMatchObject([
    { domain: "xn--krperformen-rfb.com", name: "körperformen.com", companies: 0, needless: null },
    { domain: "facebook.com", companies: 0, in_directory: 0, needless: "shared_host" },
    { domain: "co.uk", companies: 0, in_directory: 0, needless: "public_suffix" },
    { domain: "rice.edu", companies: expect.any(Number), needless: null },
    { domain: "foo.23", needless: "no_website" },
  ]);
  expect(preview.excluded_domains[3].companies).toBeGreaterThan(0);
  expect(preview.reasons.excluded_domain).toBe(preview.excluded_domains[3].companies);
});
