import type { IncomingMessage, ServerResponse } from "node:http";

const LINGER_MS = 2_000;

/**
 * Answers that come before all of their request has arrived: the rest is read and dropped before the connection is closed.
 * Closed with bytes unread it would be reset, and the client might lose the answer that is on its way.
 */
export function linger(request: IncomingMessage, response: ServerResponse): void {
  // Before Node's own listener, which closes the connection.
  response.prependOnceListener("finish", () => {
    if (request.complete) return;
    const { socket } = request;
    socket.destroySoon = () => {
      const timer = setTimeout(() => socket.destroy(), LINGER_MS);
      socket.once("close", () => clearTimeout(timer));
      request.once("end", () => socket.destroy());
      socket.end();
      request.resume();
    };
  });
}
