import { ready } from "@/lib/server/health/ready";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes({
  method: "GET",
  async handle() {
    const answer = await ready();
    const status = answer.status === "ready" ? 200 : 503;
    return Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
  },
});
