import { live } from "@/lib/server/health/live";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes({
  method: "GET",
  handle: async () => Response.json(live(), { headers: { "Cache-Control": "no-store" } }),
});
