import {
  createMcpHandler,
  isLegacyRequest,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { AppError, invalid } from "@/lib/base/errors";
import { keyNeeded } from "@/lib/server/auth/authenticate";
import { answering, type Endpoint } from "@/lib/server/http/endpoint";
import { readBody } from "@/lib/server/http/read-body";
import { refuseOtherOrigins } from "@/lib/server/http/same-origin";
import { callTool } from "./call-tool";
import { makeServer } from "./make-server";
import type { Tool } from "./tool";

const LIMIT_HEADERS = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

/** One JSON-RPC message; of which kind, the protocol's own code finds out. */
async function readMessage(request: Request): Promise<object> {
  const message = await readBody(request);
  if (Array.isArray(message)) throw invalid([{ path: "", message: "must be one message, not a batch" }]);
  if (typeof message === "object" && message !== null) return message;
  throw new AppError("invalid_json", "A JSON-RPC message is required.");
}

/** Clients of before July 2026 shake hands first; each message of theirs is answered by itself all the same. */
async function answerHandshaker(server: Server, request: Request, parsedBody: object): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody });
  } finally {
    await server.close();
  }
}

async function answer(server: Server, request: Request, parsedBody: object): Promise<Response> {
  if (await isLegacyRequest(request, parsedBody)) return answerHandshaker(server, request, parsedBody);
  // There is nothing to be told of later: no stream is held open.
  return createMcpHandler(() => server, { legacy: "reject", maxSubscriptions: 0 }).fetch(request, { parsedBody });
}

/** MCP over HTTP, without sessions: each tool is an operation of the API, asked with the key of the message. */
export function mcpEndpoint(tools: readonly Tool[]): Endpoint {
  return answering({ name: "mcp", method: "POST" }, async ({ request, requestId }, { identify, count }) => {
    refuseOtherOrigins(request);
    // Without this a session's cookie would do.
    if (!request.headers.has("authorization")) throw keyNeeded();
    const ctx = await identify({ isCounted: false });
    const message = await readMessage(request);
    let called: Headers | undefined;
    const server = makeServer(tools, async (tool, args) => {
      const response = await callTool(tool, args, request);
      called = response.headers;
      return response;
    });
    const response = await answer(server, request, message);
    response.headers.set("X-Request-Id", requestId);
    response.headers.set("Cache-Control", "no-store");
    // A call that came as far as its operation is counted there, and every other message here.
    const limits = LIMIT_HEADERS.map((name) => [name, called?.get(name)] as const);
    if (limits.every(([, value]) => !value)) await count(ctx);
    for (const [name, value] of limits) if (value) response.headers.set(name, value);
    return response;
  });
}
