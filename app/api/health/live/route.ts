import { live } from "@/lib/health/live";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes({
  method: "GET",
  handle: async () => Response.json(live(), { headers: { "Cache-Control": "no-store" } }),
});
