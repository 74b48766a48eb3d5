import { type CallToolResult, ProtocolError, ProtocolErrorCode, Server } from "@modelcontextprotocol/server";
import type { Arguments } from "./call-tool";
import { describeTool, type Tool } from "./tool";

const INSTRUCTIONS = `Prospector finds companies that are new to a team, from the directory it holds, and says of each why it is there.
To find some: look up the codes of what is wanted with listCategories and listPlaces; try criteria with previewCriteria, which counts and saves nothing; save them with createWorkflow and run them with startRun; ask getRun until its status is none of queued, running and cancelling; then page through listResults. explainCompany says what a run made of one company.
Lists answer with pagination.next_cursor: give it as cursor for the next page. Give createWorkflow and startRun an idempotency_key, and the same one when you ask again.`;

async function toResult(response: Response): Promise<CallToolResult> {
  const text = await response.text();
  const content: CallToolResult["content"] = [{ type: "text", text }];
  return response.ok ? { content, structuredContent: JSON.parse(text) } : { content, isError: true };
}

/** A server for one message. Its tools' arguments are read by the operations themselves, which say what is wrong in the API's words. */
export function makeServer(tools: readonly Tool[], call: (tool: Tool, args: Arguments) => Promise<Response>): Server {
  const server = new Server(
    { name: "prospector", title: "Prospector", version: "1" },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler("tools/list", () => ({ tools: tools.map(describeTool) }));
  server.setRequestHandler("tools/call", async ({ params }) => {
    const tool = tools.find(({ operation }) => operation.name === params.name);
    if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}.`);
    return toResult(await call(tool, params.arguments ?? {}));
  });
  return server;
}
