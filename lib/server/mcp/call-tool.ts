import { AppError, invalid } from "@/lib/base/errors";
import { newRequestId } from "@/lib/base/make-request-id";
import { fillPath } from "@/lib/contract/fill-path";
import { errorResponse } from "@/lib/server/http/error-response";
import { parseIdempotencyKey } from "@/lib/server/http/idempotency";
import { placesOf, type Tool } from "./tool";

export type Arguments = Record<string, unknown>;
/** The message that carries the call. */
type Carrier = { url: string; headers: Headers };

function given(shape: object, args: Arguments): [string, unknown][] {
  return Object.keys(shape)
    .filter((name) => Object.hasOwn(args, name))
    .map((name) => [name, args[name]]);
}

function asText(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalid([{ path: name, message: "must be a string or a number" }]);
}

function refuseUnknown(places: ReturnType<typeof placesOf>, args: Arguments): void {
  const known = new Set(Object.values(places).flatMap((shape) => Object.keys(shape)));
  const unknown = Object.keys(args).filter((name) => !known.has(name));
  if (unknown.length > 0) throw invalid(unknown.map((path) => ({ path, message: "is not a known property" })));
}

const CARRIED = ["Authorization", "User-Agent"];

/** The request to the public API that a call stands for, and what its path holds. */
function requestOf({ operation }: Tool, args: Arguments, carrier: Carrier) {
  const places = placesOf(operation);
  refuseUnknown(places, args);
  const params = Object.fromEntries(Object.keys(places.path).map((name) => [name, asText(name, args[name])]));
  const path = fillPath(operation.path, (name) => params[name]);
  const url = new URL(path, carrier.url);
  for (const [name, value] of given(places.query, args)) {
    // Models fill in null for what they leave out.
    if (value !== null) url.searchParams.set(name, asText(name, value));
  }
  const headers = new Headers();
  for (const name of CARRIED) headers.set(name, carrier.headers.get(name) ?? "");
  for (const [name, value] of given(places.header, args)) {
    if (value !== null) headers.set("Idempotency-Key", parseIdempotencyKey(asText(name, value), name));
  }
  if (!operation.body) return { request: new Request(url, { method: operation.method, headers }), params };
  headers.set("Content-Type", "application/json");
  const body = JSON.stringify(Object.fromEntries(given(places.body, args)));
  return { request: new Request(url, { method: operation.method, headers, body }), params };
}

/** The public API's own answer to a call, which goes through all that a request with this key goes through. */
export async function callTool(tool: Tool, args: Arguments, carrier: Carrier): Promise<Response> {
  try {
    const { request, params } = requestOf(tool, args, carrier);
    return await tool.handle(request, { params: Promise.resolve(params) });
  } catch (error) {
    if (error instanceof AppError) return errorResponse(error, newRequestId());
    throw error;
  }
}
