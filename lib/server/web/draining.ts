import type { Server, ServerResponse } from "node:http";
import { openStreams } from "@/lib/server/http/open-streams";

/**
 * How a server stops without losing a request: readiness says no, and for so many seconds, in which balancers notice,
 * connections are still taken, each for one more answer. Only then do event streams end, for their clients to connect
 * elsewhere, and the listener closes; what is under way is answered, within `finishMs`.
 */
export function draining(server: Server): (wait: { seconds: number; finishMs: number }) => Promise<void> {
  const open = new Set<ServerResponse>();
  let isDraining = false;
  // Before the handler, which may answer at once.
  server.prependListener("request", (_request, response: ServerResponse) => {
    if (isDraining) response.shouldKeepAlive = false;
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return async ({ seconds, finishMs }) => {
    isDraining = true;
    globalThis.prospectorStopping = true;
    for (const response of open) response.shouldKeepAlive = false;
    await new Promise((over) => setTimeout(over, seconds * 1000));
    const closed = new Promise<void>((done) => server.close(() => done()));
    // A stream said nothing of closing when it began: its connection ends with it, before another request is sent there.
    for (const response of open) response.once("finish", () => response.req.socket.destroySoon());
    for (const end of openStreams()) end();
    server.closeIdleConnections();
    // Counted from here: a process that stood still has not had that time yet.
    await Promise.race([closed, new Promise((over) => setTimeout(over, finishMs).unref())]);
  };
}

declare global {
  /** Readiness answers 503 from then on. */
  var prospectorStopping: boolean | undefined;
}
