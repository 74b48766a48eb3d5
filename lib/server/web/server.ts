import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { log } from "@/lib/base/log";
import { shownPath } from "@/lib/server/http/shown-path";
import { believeProxies } from "./believe-proxies";
import { guard } from "./guard";
import { linger } from "./linger";
import { refuse, refuseSocket } from "./refuse";
import { type Security, securityHeaders } from "./security-headers";
import { tellLength } from "./tell-length";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

const HEADER_BYTES_MAX = 16 * 1024;

const refuseUpgrade: Upgrade = (_request, socket) =>
  refuseSocket(socket, "bad_request", "Bad Request", "The connection is not upgraded to another protocol here.");

type Front = Security & {
  upgrade?: Upgrade | undefined;
  proxies?: number;
  publicHost?: string | undefined;
  /** How long a request may take to arrive. */
  patienceMs?: number;
};

/** The server in front of Next: whatever Next would answer badly is answered here. Only development upgrades connections. */
export function createFront(
  handle: Handler,
  { upgrade = refuseUpgrade, proxies = 0, publicHost, patienceMs = 30_000, ...security }: Front = {},
): Server {
  const options = {
    maxHeaderSize: HEADER_BYTES_MAX,
    requestTimeout: patienceMs,
    headersTimeout: Math.min(10_000, patienceMs),
    connectionsCheckingInterval: Math.ceil(patienceMs / 6),
    keepAliveTimeout: 65_000,
    requireHostHeader: false,
  };
  const server = createServer(options, (request, response) => {
    linger(request, response);
    tellLength(response);
    const headers = securityHeaders(request.url ?? "", security);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    believeProxies(request, { proxies, publicHost });
    const refusal = guard(request);
    if (refusal) return refuse(response, refusal.code, refusal.message, refusal.headers);
    // Read by a page that sends to sign in, to come back here.
    request.headers["x-prospector-path"] = request.url;
    request.headers["content-security-policy"] = headers["Content-Security-Policy"];
    handle(request, response).catch((error: unknown) => {
      log.error(
        { err: error, path: shownPath(new URL(request.url ?? "", "http://here").href) },
        "Next failed on a request",
      );
      if (response.headersSent) response.destroy();
      else refuse(response, "internal", "Something went wrong on our side.");
    });
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET") return socket.destroy();
    if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
      return refuseSocket(socket, "request_timeout", "Request Timeout", "The request took too long to arrive.");
    }
    if (error.code === "HPE_HEADER_OVERFLOW") {
      return refuseSocket(
        socket,
        "headers_too_large",
        "Request Header Fields Too Large",
        "The headers are larger than 16 KiB.",
      );
    }
    refuseSocket(socket, "bad_request", "Bad Request", "The request is not well-formed HTTP.");
  });
  server.on("connect", (_request, socket) =>
    refuseSocket(socket, "method_not_allowed", "Method Not Allowed", "The method CONNECT is not taken."),
  );
  server.on("upgrade", upgrade);
  server.on("checkExpectation", (_request, response) =>
    refuse(response, "bad_request", "This expectation cannot be met."),
  );
  return server;
}
