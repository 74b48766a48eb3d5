import { expect, test, vi } from "vitest";
import { Prospector, ProspectorError } from "./main";

type Sent = { url: string; method: string | undefined; headers: Headers; body: unknown };
type Reply = Response | Error | ((init: RequestInit) => Promise<Response>);

const ok = (body: object) => Response.json({ ...body, request_id: "req_1" });
const failed = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json({ error: { code, message: `It is ${code}.` }, request_id: "req_2" }, { status, headers });

/** A client whose requests get these replies, one after the other. */
function clientThatHears(replies: Reply[], options: { retries?: number; timeoutMs?: number } = {}) {
  const sent: Sent[] = [];
  const client = new Prospector({
    address: "http://prospector.test/",
    key: "prsp_live_x",
    ...options,
    fetch: async (url, init) => {
      sent.push({ url, method: init.method, headers: new Headers(init.headers), body: init.body });
      const reply = replies[sent.length - 1];
      if (reply === undefined) throw new Error("there was one request too many");
      if (reply instanceof Error) throw reply;
      return typeof reply === "function" ? reply(init) : reply;
    },
  });
  return { client, sent };
}

const failureOf = async (call: Promise<unknown>): Promise<ProspectorError> => {
  const error = await call.then(
    () => new Error("it did not fail"),
    (error: unknown) => error,
  );
  if (error instanceof ProspectorError) return error;
  throw error;
};

/** Runs a call while time passes by itself; answers how much did. */
async function inNoTime<T>(work: () => Promise<T>): Promise<{ outcome: T; ms: number }> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  try {
    const began = Date.now();
    let isDone = false;
    const running = work().finally(() => {
      isDone = true;
    });
    running.catch(() => {});
    while (!isDone) {
      await vi.runAllTimersAsync();
      await new Promise(setImmediate);
    }
    return { outcome: await running, ms: Date.now() - began };
  } finally {
    vi.useRealTimers();
  }
}

test("input goes where the operation has it: into the path, the query and the body", async () => {
  const { client, sent } = clientThatHears([ok({ data: {} }), ok({ data: [] }), ok({ data: {} })]);
  await client.updateWorkflow({ workflow_id: "wf_a/b", name: "New" });
  await client.listCategories({ q: "a b", limit: 5 });
  await client.startRun({ workflow_id: "wf_1" });
  expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
    ["PATCH", "http://prospector.test/api/public/v1/prospector/workflows/wf_a%2Fb", '{"name":"New"}'],
    ["GET", "http://prospector.test/api/public/v1/prospector/categories?q=a+b&limit=5", null],
    ["POST", "http://prospector.test/api/public/v1/prospector/workflows/wf_1/run", "{}"],
  ]);
  for (const { headers } of sent) expect(headers.get("authorization")).toBe("Bearer prsp_live_x");
});

test("what an operation does not know is sent along, so that the server refuses it", async () => {
  const { client, sent } = clientThatHears([ok({ data: [] })]);
  await client.listCategories({ colour: "red" } as object);
  expect(sent[0]?.url).toMatch(/categories\?colour=red$/);
});

test("one idempotency key is made for a call and kept over its retries, and the next call has another", async () => {
  const { client, sent } = clientThatHears([
    new TypeError("fetch failed"),
    failed(503, "unavailable", { "Retry-After": "2" }),
    failed(409, "idempotency_in_flight", { "Retry-After": "1" }),
    ok({ data: { id: "run_1" } }),
    ok({ data: { id: "run_2" } }),
  ]);
  const { outcome } = await inNoTime(() => client.startRun({ workflow_id: "wf_1" }));
  expect(outcome.data.id).toBe("run_1");
  await client.startRun({ workflow_id: "wf_1" });
  const keys = sent.map(({ headers }) => headers.get("idempotency-key"));
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(keys.slice(0, 4)).size).toBe(1);
  expect(keys[4]).not.toBe(keys[0]);
});

test("a key of the caller's own is used as it is", async () => {
  const { client, sent } = clientThatHears([ok({ data: {} })]);
  await client.createWorkflow({}, { idempotencyKey: "order-17" });
  expect(sent[0]?.headers.get("idempotency-key")).toBe("order-17");
});

test("Retry-After is waited for, in seconds or as a date, and without it longer each time", async () => {
  const later = () => new Date(Date.now() + 40_000).toUTCString();
  const seconds = clientThatHears([failed(429, "rate_limited", { "Retry-After": "37" }), ok({ data: {} })]);
  expect((await inNoTime(() => seconds.client.getConfig())).ms).toBe(37_000);
  const date = clientThatHears([async () => failed(503, "unavailable", { "Retry-After": later() }), ok({ data: {} })]);
  const { ms } = await inNoTime(() => date.client.getConfig());
  expect([ms > 38_000, ms <= 40_000]).toEqual([true, true]);
  const none = clientThatHears([failed(500, "internal"), failed(502, "x"), failed(504, "x"), ok({ data: {} })]);
  const waited = await inNoTime(() => none.client.getConfig());
  expect([waited.ms >= 1_750, waited.ms <= 3_500]).toEqual([true, true]);
});

test("it gives up after its retries, with the last failure", async () => {
  const { client, sent } = clientThatHears(
    Array.from({ length: 4 }, () => failed(500, "internal")),
    { retries: 3 },
  );
  const { outcome } = await inNoTime(() => failureOf(client.getConfig()));
  expect([outcome.status, outcome.code, outcome.requestId, sent.length]).toEqual([500, "internal", "req_2", 4]);
});

test("what may have been done is not done twice, and what was refused by the limit is sent again", async () => {
  const lost = clientThatHears([new TypeError("fetch failed")]);
  const { code, status } = await failureOf(lost.client.deleteWebhook({ webhook_id: "whk_1" }));
  expect([code, status]).toEqual(["unreachable", 0]);
  const down = clientThatHears([failed(503, "unavailable")]);
  expect((await failureOf(down.client.deleteWorkflow({ workflow_id: "wf_1" }))).code).toBe("unavailable");
  const limited = clientThatHears([failed(429, "rate_limited", { "Retry-After": "1" }), ok({ data: {} })]);
  await inNoTime(() => limited.client.deleteWebhook({ webhook_id: "whk_1" }));
  expect(limited.sent).toHaveLength(2);
});

test("what changes nothing is sent again without a key", async () => {
  const { client, sent } = clientThatHears([failed(503, "unavailable"), ok({ data: {} })]);
  await inNoTime(() => client.previewCriteria());
  expect(sent.map(({ headers }) => headers.get("idempotency-key"))).toEqual([null, null]);
});

test("a change with ifMatch is not sent again where it may have been done", async () => {
  const { client, sent } = clientThatHears([new TypeError("fetch failed"), ok({ data: {} })]);
  const change = client.updateWorkflow({ workflow_id: "wf_1", name: "New" }, { ifMatch: '"a"' });
  expect((await failureOf(change)).code).toBe("unreachable");
  expect(sent.map(({ headers }) => headers.get("if-match"))).toEqual(['"a"']);
  await client.updateWorkflow({ workflow_id: "wf_1", name: "New" });
  expect(sent[1]?.headers.has("if-match")).toBe(false);
});

test("a conflict says which etag the object has now", async () => {
  const { client } = clientThatHears([failed(409, "revision_conflict", { ETag: '"now"' })]);
  const error = await failureOf(client.updateLead({ lead_id: "lead_1", notes: "x" }, { ifMatch: '"then"' }));
  expect([error.status, error.code, error.etag]).toEqual([409, "revision_conflict", '"now"']);
});

test("a failure has the API's code, its details and the request's id, and is not sent again", async () => {
  const details = [{ path: "criteria.limit", message: "Too small" }];
  const body = {
    error: { code: "invalid_request", message: "criteria.limit: Too small", details },
    request_id: "req_9",
  };
  const { client, sent } = clientThatHears([Response.json(body, { status: 400 })]);
  const error = await failureOf(client.createWorkflow({ criteria: { limit: 0 } }));
  expect(error).toMatchObject({ status: 400, code: "invalid_request", details, requestId: "req_9" });
  expect(error.message).toBe("criteria.limit: Too small");
  expect(sent).toHaveLength(1);
});

test("an answer that is not Prospector's says so", async () => {
  const page = () => new Response("<html>", { headers: { "X-Request-Id": "req_3" } });
  const { client } = clientThatHears([page(), new Response("<html>", { status: 404 })]);
  expect(await failureOf(client.getConfig())).toMatchObject({ code: "unexpected", status: 200, requestId: "req_3" });
  expect(await failureOf(client.getConfig())).toMatchObject({ code: "unexpected", status: 404 });
});

test("a signal ends a call, and the wait before its next attempt", async () => {
  const stop = new AbortController();
  const { client, sent } = clientThatHears([
    async () => {
      queueMicrotask(() => stop.abort(new Error("enough")));
      return failed(429, "rate_limited", { "Retry-After": "60" });
    },
  ]);
  await expect(client.getConfig({}, { signal: stop.signal })).rejects.toThrow("enough");
  expect(sent).toHaveLength(1);
});

test("an attempt that takes too long is given up and made again", async () => {
  const hang = (init: RequestInit) =>
    new Promise<Response>((_, reject) => {
      init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
    });
  const once = clientThatHears([hang, ok({ data: {} })], { timeoutMs: 20 });
  await once.client.getConfig();
  expect(once.sent).toHaveLength(2);
  const always = clientThatHears([hang], { timeoutMs: 20, retries: 0 });
  expect((await failureOf(always.client.getConfig())).code).toBe("timeout");
});

test("a list is its first page when awaited, every item when iterated, and asks for no page before it is needed", async () => {
  const page = (ids: number[], next: string | null) =>
    ok({ data: ids.map((id) => ({ id })), pagination: { next_cursor: next, has_more: next !== null } });
  const pages = () => [page([1, 2], "b"), page([3], "c"), page([4], null)];

  const first = clientThatHears(pages());
  expect((await first.client.listLeads({ limit: 2 })).data).toHaveLength(2);
  expect(first.sent).toHaveLength(1);

  const all = clientThatHears(pages());
  const ids: unknown[] = [];
  for await (const { id } of all.client.listLeads({ limit: 2, q: "x" })) ids.push(id);
  expect(ids).toEqual([1, 2, 3, 4]);
  const queries = all.sent.map(({ url }) => new URL(url).search);
  expect(queries).toEqual(["?limit=2&q=x", "?limit=2&q=x&cursor=b", "?limit=2&q=x&cursor=c"]);

  const some = clientThatHears(pages());
  for await (const { id } of some.client.listLeads()) if (Number(id) === 3) break;
  expect(some.sent).toHaveLength(2);

  const whole = clientThatHears(pages());
  const sizes: number[] = [];
  for await (const { data } of whole.client.listLeads().pages()) sizes.push(data.length);
  expect(sizes).toEqual([2, 1, 1]);
});

test("a watch goes on over connections that end or break, until the run has ended", async () => {
  const event = (run: object) => `event: run\ndata: ${JSON.stringify(run)}\n\n`;
  const stream = (...parts: (string | Error)[]) => {
    const left = [...parts];
    return new Response(
      new ReadableStream({
        pull: (controller) => {
          const part = left.shift();
          if (part instanceof Error) controller.error(part);
          else if (part === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(part));
        },
      }),
      { headers: { "Content-Type": "text/event-stream" } },
    );
  };
  const running = (found: number) => ({ status: "running", finished_at: null, counts: { found } });
  const whole = event(running(2));
  const { client, sent } = clientThatHears([
    stream("retry: 2000\n\n", ": still here\n\n", event(running(1)), whole.slice(0, 20), whole.slice(20)),
    stream(event(running(3)), new TypeError("terminated")),
    stream(event({ status: "succeeded", finished_at: "2026-01-31T09:00:00.000Z", counts: { found: 4 } })),
  ]);
  const found: number[] = [];
  const { ms } = await inNoTime(async () => {
    for await (const run of client.watchRun({ run_id: "run_1" })) found.push(run.counts.found);
  });
  expect([found, sent.length, ms]).toEqual([[1, 2, 3, 4], 3, 4_000]);
});
