import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Run } from "@/lib/contract/runs";
import { cancelRunMutation, retryRunMutation } from "./runs";
import { heldServer } from "./testing/held-server";
import { renderHook } from "./testing/render-hook";
import { runOf } from "./testing/run-of";
import { useFollowedRun } from "./use-followed-run";

const OTHER = "run_01h455vb4pex5vsknk084sn02r";

// The hook's own clocks, and the page's: what waits for them is told to go on. Sockets are not among them.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

/** The page of a run, and its server. */
async function followed(first: Run = runOf()) {
  const server = await heldServer();
  const page = await renderHook(useFollowedRun, first);
  return {
    server,
    page,
    results: () => page.now().run.results,
    status: () => page.now().run.status,
    connection: () => page.now().connection,
  };
}

test("a read that was under way when news came does not put older ones over them", async () => {
  const { server, page, results } = await followed();
  const events = (await server.asked("/events")).stream();
  void page.client.refetchQueries({ queryKey: ["runs"] });
  const read = await server.asked(runOf().id);
  events.send("run", runOf({ version: 2 }));
  await expect.poll(results).toBe(2);
  read.answer({ data: runOf({ version: 1 }) });
  await expect.poll(() => page.client.isFetching()).toBe(0);
  expect(results()).toBe(2);
});

test("whatever overtakes what, the newest that was told stays", async () => {
  const told = fc.record({ version: fc.integer({ min: 1, max: 9 }), by: fc.constantFrom("event", "read", "cancel") });
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 8 }), async (news) => {
      const { server, page, results } = await followed();
      const { client } = page;
      const events = (await server.asked("/events")).stream();
      let newest = 0;
      for (const { version, by } of news) {
        const run = runOf({ version });
        if (by === "event") events.send("run", run);
        if (by === "read") void client.refetchQueries({ queryKey: ["runs"] });
        if (by === "cancel") void client.getMutationCache().build(client, cancelRunMutation(client)).execute(run.id);
        if (by !== "event") (await server.asked(by === "read" ? run.id : "/cancel")).answer({ data: run });
        newest = Math.max(newest, version);
        await expect.poll(() => client.isFetching() + client.isMutating()).toBe(0);
        await expect.poll(results).toBe(newest);
      }
      // An event of now comes behind all that were sent before.
      events.send("run", runOf({ version: 10 }));
      await expect.poll(results).toBe(10);
      const order = page.shown.map(({ run }) => run.results);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      await page.leave();
    }),
    { numRuns: 25 },
  );
});

test("it is live once its own stream is open, whatever was with another run before", async () => {
  const { server, page, connection } = await followed();
  const first = await server.asked("/events");
  expect(connection()).toBe("connecting");
  first.stream();
  await expect.poll(connection).toBe("live");
  const before = page.shown.length;
  await page.render(runOf({ id: OTHER }));
  await expect.poll(first.isGone).toBe(true);
  const second = await server.asked(`${OTHER}/events`);
  expect(page.shown.slice(before).map((at) => at.connection)).not.toContain("live");
  second.stream();
  await expect.poll(connection).toBe("live");
});

test("a run that is retried is live once its new stream is open, and asked for until then", async () => {
  const { server, page, status, connection } = await followed();
  const { client } = page;
  const first = (await server.asked("/events")).stream();
  first.send("run", runOf({ version: 1, status: "failed" }));
  first.close();
  await expect.poll(status).toBe("failed");
  const before = page.shown.length;
  const retry = retryRunMutation(client);
  void client.getMutationCache().build(client, retry).execute({ id: runOf().id, intent: "again" });
  (await server.asked("/retry")).answer({ data: runOf({ version: 2, status: "queued" }) });
  await expect.poll(status).toBe("queued");
  const second = await server.asked("/events");
  expect(page.shown.slice(before).map((at) => at.connection)).not.toContain("live");
  vi.advanceTimersByTime(2_000);
  (await server.asked(runOf().id)).answer({ data: runOf({ version: 3 }) });
  await expect.poll(status).toBe("running");
  second.stream();
  await expect.poll(connection).toBe("live");
});

test("an old end that is told after a retry does not end it", async () => {
  const { server, page, results, status } = await followed(runOf({ version: 5, status: "queued" }));
  const first = await server.asked("/events");
  const events = first.stream();
  events.send("run", runOf({ version: 4, status: "failed" }));
  events.send("run", runOf({ version: 6 }));
  await expect.poll(results).toBe(6);
  expect(first.isGone()).toBe(false);
  expect(page.shown.map(({ run }) => run.status)).not.toContain("failed");
  events.send("run", runOf({ version: 7, status: "succeeded" }));
  await expect.poll(status).toBe("succeeded");
  await expect.poll(first.isGone).toBe(true);
});

test("where no stream opens in four seconds it is asked for every two, until one does", async () => {
  const { server, connection, results } = await followed();
  const late = await server.asked("/events");
  vi.advanceTimersByTime(3_999);
  expect(connection()).toBe("connecting");
  (await server.asked(runOf().id)).answer({ data: runOf({ version: 1 }) });
  await expect.poll(results).toBe(1);
  vi.advanceTimersByTime(1);
  await expect.poll(connection).toBe("polling");
  vi.advanceTimersByTime(2_000);
  (await server.asked(runOf().id)).answer({ data: runOf({ version: 2 }) });
  await expect.poll(results).toBe(2);
  const events = late.stream();
  await expect.poll(connection).toBe("live");
  vi.advanceTimersByTime(60_000);
  events.send("run", runOf({ version: 3 }));
  await expect.poll(results).toBe(3);
  expect(server.waiting).toEqual([]);
});

test("a stream that breaks off is opened again, and one that is refused is not", async () => {
  const { server, page, connection, results } = await followed();
  const first = await server.asked("/events");
  first.stream().send("run", runOf({ version: 1 }));
  await expect.poll(connection).toBe("live");
  first.drop();
  await expect.poll(connection).toBe("reconnecting");
  await vi.advanceTimersByTimeAsync(2_000);
  const second = await server.asked("/events");
  second.answer({ error: { code: "unauthorized", message: "no", details: [] } }, 401);
  await expect.poll(connection).toBe("polling");
  await vi.advanceTimersByTimeAsync(2_000);
  for (const read of server.waiting.splice(0)) read.answer({ data: runOf({ version: 2 }) });
  await expect.poll(results).toBe(2);
  expect(page.shown.map((at) => at.connection).filter((at, nth, all) => at !== all[nth - 1])).toEqual([
    "connecting",
    "live",
    "reconnecting",
    "polling",
  ]);
});

test.each(["event", "read"])("once it has ended, as an %s says, what others list of it is read anew", async (by) => {
  const { server, page, status } = await followed();
  const { client } = page;
  client.setQueryData(["leads", "list"], []);
  client.setQueryData(["templates"], []);
  const isOld = (key: string[]) => client.getQueryState(key)?.isInvalidated;
  const stream = await server.asked("/events");
  const events = stream.stream();
  events.send("run", runOf({ version: 1 }));
  await expect.poll(() => page.now().run.results).toBe(1);
  expect([isOld(["leads", "list"]), isOld(["templates"])]).toEqual([false, false]);
  const ended = runOf({ version: 2, status: "succeeded" });
  if (by === "event") events.send("run", ended);
  else {
    void client.refetchQueries({ queryKey: ["runs"] });
    (await server.asked(ended.id)).answer({ data: ended });
  }
  await expect.poll(status).toBe("succeeded");
  await expect.poll(() => [isOld(["leads", "list"]), isOld(["templates"])]).toEqual([true, true]);
  await expect.poll(stream.isGone).toBe(true);
});
