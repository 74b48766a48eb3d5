import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The address a request came from. Each of `proxies` reverse proxies in front has added the one it saw to the end of
 * X-Forwarded-For; what stands before those is the client's own word, and not believed.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const socket = (request.socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (proxies === 0) return socket;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const seen = forwarded.at(-proxies)?.trim() ?? "";
  return isIP(seen) ? seen : socket;
}
