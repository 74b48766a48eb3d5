import { AppError } from "@/lib/base/errors";
import { newRequestId } from "@/lib/base/make-request-id";
import type { Endpoint, RouteContext } from "./endpoint";
import { errorResponse } from "./error-response";

export type Handler = (request: Request, route: RouteContext) => Promise<Response>;
const VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Verb = (typeof VERBS)[number];

/** Every verb of one path: those of its endpoints, and a JSON 405 with Allow for all others. */
export function routes(...endpoints: Pick<Endpoint, "method" | "handle">[]): Record<Verb, Handler> {
  const own = new Map<string, Handler>(endpoints.map(({ method, handle }) => [method, handle]));
  const get = own.get("GET");
  if (get) {
    own.set("HEAD", async (request, route) => {
      const { status, headers } = await get(request, route);
      return new Response(null, { status, headers });
    });
  }
  const allow = [...own.keys(), "OPTIONS"].join(", ");
  own.set("OPTIONS", async () => Response.json({ allow: allow.split(", ") }, { headers: { Allow: allow } }));
  const refuse: Handler = async () =>
    errorResponse(
      new AppError("method_not_allowed", `This path takes ${allow}.`, undefined, { Allow: allow }),
      newRequestId(),
    );
  return Object.fromEntries(VERBS.map((verb) => [verb, own.get(verb) ?? refuse])) as Record<Verb, Handler>;
}
