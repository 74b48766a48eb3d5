import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createTestKey } from "@/lib/api-keys/testing/key";
import type { Handler } from "@/lib/server/http/routes";
import { DELETE, GET, PATCH, POST, PUT } from "../route";

const VERBS: Record<string, Handler> = { DELETE, GET, PATCH, POST, PUT };
export const MCP_URL = "http://localhost:3000/mcp";
/** Clients of today, and those that shake hands first. */
export const ERAS = ["2026-07-28", "legacy"] as const;
export type Era = (typeof ERAS)[number];

/** Asks the route's own handler, as Next would. */
export function ask(request: Request): Promise<Response> {
  const handle = VERBS[request.method];
  if (!handle) throw new Error(`no handler of ${request.method}`);
  return handle(request, { params: Promise.resolve({}) });
}

export function post(message: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const body = typeof message === "string" ? message : JSON.stringify(message);
  const common = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
  return ask(new Request(MCP_URL, { method: "POST", headers: { ...common, ...headers }, body }));
}

export type Connection = Awaited<ReturnType<typeof connect>>;

/** The protocol's own client, connected to the route with a key. */
export async function connect(key: string, era: Era = "2026-07-28") {
  const answers: Response[] = [];
  const client = new Client(
    { name: "test", version: "1" },
    { versionNegotiation: { mode: era === "legacy" ? "legacy" : { pin: era } } },
  );
  await client.connect(
    new StreamableHTTPClientTransport(new URL(MCP_URL), {
      requestInit: { headers: { Authorization: `Bearer ${key}` } },
      fetch: async (url, init) => {
        const response = await ask(new Request(url, init));
        answers.push(response);
        return response;
      },
    }),
  );
  return {
    client,
    answers,
    /** What a tool answered; of a failure the API's own error body. */
    call: async (name: string, args: Record<string, unknown> = {}) => {
      const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args });
      const [block] = content;
      if (block?.type !== "text") throw new Error(`${name} answered without text`);
      // biome-ignore lint/suspicious/noExplicitAny: a test reads any property of an answer that it then asserts on
      const body: any = JSON.parse(block.text);
      return { isError, body, structuredContent };
    },
  };
}

/** A client with a key of this workspace. */
export async function connectedTo<W extends { workspaceId: string }>(
  workspace: W,
  options: Omit<Parameters<typeof createTestKey>[0] & object, "workspaceId"> = {},
  era?: Era,
) {
  const { key } = await createTestKey({ ...options, workspaceId: workspace.workspaceId });
  return { ...workspace, key, ...(await connect(key, era)) };
}
