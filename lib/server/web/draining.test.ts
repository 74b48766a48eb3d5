import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ready } from "@/lib/server/health/ready";
import { eventStream } from "@/lib/server/http/event-stream";
import { draining } from "./draining";
import { createFront } from "./server";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  globalThis.prospectorStopping = undefined;
});

test("a server that stops answers one more time on every connection, and ends its streams last", async () => {
  const held: (() => void)[] = [];
  const front = createFront(async (request, response) => {
    if (request.url === "/held") await new Promise<void>((go) => held.push(go));
    if (request.url !== "/events") return void response.end("answered");
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    for await (const chunk of eventStream({ signal: new AbortController().signal }, () => () => {}))
      response.write(chunk);
    response.end();
  });
  const drain = draining(front);
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const { port } = front.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string): Promise<IncomingMessage> => {
    const [response] = await once(get({ port, path, agent }), "response");
    return response;
  };
  const answerTo = async (path: string) => {
    const response = await ask(path);
    return [response.headers.connection, await text(response)];
  };

  expect(await answerTo("/before")).toEqual(["keep-alive", "answered"]);
  const underWay = answerTo("/held");
  await expect.poll(() => held).toHaveLength(1);
  const stream = await ask("/events");
  let isStreamEnded = false;
  const streamed = text(stream).then(() => {
    isStreamEnded = true;
  });

  let isDrained = false;
  const drained = drain({ seconds: 5, finishMs: 60_000 }).then(() => {
    isDrained = true;
  });
  expect(await ready()).toEqual({ status: "not_ready", reasons: ["This process is stopping."] });
  for (let nth = 0; nth < 3; nth++) expect(await answerTo("/during")).toEqual(["close", "answered"]);
  expect([isStreamEnded, isDrained, front.listening]).toEqual([false, false, true]);

  await vi.advanceTimersByTimeAsync(5_000);
  await streamed;
  expect([isDrained, front.listening]).toEqual([false, false]);
  await expect(once(get({ port, path: "/after", agent: false }), "response")).rejects.toThrow("ECONNREFUSED");
  held[0]?.();
  expect(await underWay).toEqual(["close", "answered"]);
  await drained;
  agent.destroy();
});
