import { openApiDocument } from "@/lib/contract/openapi";
import { routes } from "@/lib/server/http/routes";

// Open to all: it holds no secret, and tools read it before they have a key.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes({
  method: "GET",
  handle: async () => Response.json(openApiDocument(), { headers: { "Cache-Control": "public, max-age=300" } }),
});
