import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

const ASK_MS = 250;

type Upstream = { port: number; isReady: boolean; agent: Agent };
export type Balancer = {
  address: string;
  /** How many of the processes behind it are ready, as far as it knows. */
  readyCount: () => number;
  close: () => Promise<void>;
};

/**
 * A balancer as they are: it asks each process for its readiness, sends to the ready ones in turn over connections that it
 * keeps, holds a request while there is none, and never sends one twice.
 */
export async function openBalancer(ports: number[]): Promise<Balancer> {
  const upstreams = ports.map((port): Upstream => ({ port, isReady: false, agent: new Agent({ keepAlive: true }) }));
  let isOpen = true;
  let turn = 0;

  const watch = async (upstream: Upstream) => {
    while (isOpen) {
      upstream.isReady = (await statusOf(upstream.port)) === 200;
      await sleep(ASK_MS);
    }
  };
  const watching = upstreams.map(watch);

  const pick = async (): Promise<Upstream> => {
    for (;;) {
      const ready = upstreams.filter(({ isReady }) => isReady);
      const picked = ready[turn++ % ready.length];
      if (picked) return picked;
      await sleep(ASK_MS);
    }
  };
  const pass = async (received: IncomingMessage, response: ServerResponse) => {
    const { port, agent } = await pick();
    const { method, url: path, headers } = received;
    const sent = request({ port, agent, method, path, headers: { ...headers, connection: "keep-alive" } });
    sent.on("error", (error) => response.writeHead(502).end(error.message));
    sent.on("response", (answer) => {
      const { connection, "keep-alive": _, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      pipeline(answer, response, () => {});
    });
    pipeline(received, sent, () => {});
  };
  const server = createServer((received, response) => void pass(received, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    readyCount: () => upstreams.filter(({ isReady }) => isReady).length,
    close: async () => {
      isOpen = false;
      await Promise.all(watching);
      for (const { agent } of upstreams) agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function statusOf(port: number): Promise<number | undefined> {
  try {
    const [answer]: IncomingMessage[] = await once(get({ port, path: "/api/health/ready", agent: false }), "response");
    answer?.resume();
    return answer?.statusCode;
  } catch {
    return undefined;
  }
}
