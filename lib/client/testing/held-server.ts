import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { EventSource } from "undici";
import { expect, onTestFinished, vi } from "vitest";
import { type EventSink, eventStream } from "@/lib/server/http/event-stream";

declare global {
  interface Window {
    happyDOM: { setURL: (url: string) => void };
  }
}

/** A request that has come in, and waits until the test answers it. */
export type Asked = {
  method: string;
  address: string;
  header: (name: string) => string | undefined;
  body: () => unknown;
  isGone: () => boolean;
  answer: (body: unknown, status?: number, headers?: Record<string, string>) => void;
  /** Answers with events, written by what writes those of the product. */
  stream: () => EventSink;
  /** Breaks the connection off, before an answer or within a stream. */
  drop: () => void;
};

/** As every answer of the product says, lest a page takes an old one for a new one. */
const ANSWERED = { "content-type": "application/json", "cache-control": "no-store" };

/** The events of the page, which like a browser's takes addresses of its own server. */
class PageEvents extends EventSource {
  constructor(address: string) {
    super(new URL(address, window.location.href));
  }
}

/** A server that answers when and in what order the test says; the page is its own. */
export async function heldServer() {
  const waiting: Asked[] = [];
  const server = createServer((request, response) => void hold(request, response).then((asked) => waiting.push(asked)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  window.happyDOM.setURL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubGlobal("EventSource", PageEvents);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    vi.unstubAllGlobals();
  });
  return {
    /** What has been asked and is not answered yet. */
    waiting,
    /** The oldest request that waits at an address that ends so, once there is one. */
    async asked(end: string): Promise<Asked> {
      const at = () => waiting.findIndex(({ address }) => address.split("?")[0]?.endsWith(end));
      await expect.poll(at, { message: `nothing asks for ${end}` }).toBeGreaterThanOrEqual(0);
      const [asked] = waiting.splice(at(), 1);
      if (!asked) throw new Error("it was there");
      return asked;
    },
  };
}

async function tell(events: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  for await (const part of events) response.write(part);
  response.end();
}

async function hold(request: IncomingMessage, response: ServerResponse): Promise<Asked> {
  const { method = "", url: address = "" } = request;
  const sent = await request.setEncoding("utf8").toArray();
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  return {
    method,
    address,
    header: (name) => request.headers[name]?.toString(),
    body: () => JSON.parse(sent.join("")),
    isGone: () => gone.signal.aborted,
    answer(body, status = 200, headers = {}) {
      response.writeHead(status, { ...ANSWERED, ...headers }).end(JSON.stringify(body));
    },
    stream() {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform" });
      let written: EventSink | undefined;
      const events = eventStream({ signal: gone.signal }, (sink) => {
        written = sink;
        return () => undefined;
      });
      void tell(events, response);
      if (!written) throw new Error("a stream begins at once");
      return written;
    },
    drop: () => void response.destroy(),
  };
}
