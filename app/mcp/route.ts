import { routes } from "@/lib/server/http/routes";
import { mcpEndpoint } from "@/lib/server/mcp/mcp-endpoint";
import { TOOLS } from "./tools";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(mcpEndpoint(TOOLS));
