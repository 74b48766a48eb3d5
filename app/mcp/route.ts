import { routes } from "@/lib/http/routes";
import { mcpEndpoint } from "@/lib/mcp/mcp-endpoint";
import { TOOLS } from "./tools";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(mcpEndpoint(TOOLS));
