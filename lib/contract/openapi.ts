import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { OPERATIONS } from "./all";
import { ErrorBody } from "./error-body";
import type { Operation } from "./operation";

const FAILURES = {
  400: "Malformed JSON, a field or parameter that fails validation, an unknown property, or a foreign cursor",
  401: "No key, or one that is malformed, unknown, revoked or expired",
  403: "The key lacks the scope, or its member only reads",
  404: "No such object in this workspace",
  405: "The path does not take this method",
  409: "A conflict with the object's state, or an Idempotency-Key that is in use",
  410: "The file of the export is no longer kept",
  413: "The body is larger than 256 KiB",
  415: "The body is not JSON",
  429: "Over the limit of requests that the key may make in any minute; Retry-After says when to come back",
  431: "The headers are larger than 16 KiB",
  500: "Our fault",
  503: "The database is away; Retry-After says when to try again",
} as const;

const RequestId = z.string().meta({ description: "What the logs carry", example: "req_01k0m3f8x2e4t9v7q6b5n4c3d2" });
const IdempotencyHeader = z.object({
  "Idempotency-Key": z
    .string()
    .max(257)
    .optional()
    .meta({ description: "1 to 255 printable characters: the same key and request within 24 hours answers as before" }),
});

const IfMatchHeader = z.object({
  "If-Match": z.string().optional().meta({
    description: "The ETag of what was read: where it has been changed since, 409 revision_conflict and no change",
  }),
});
const EtagHeaders = z.object({
  ETag: z.string().meta({ description: "Stands for what a request can set of the object; to be sent as If-Match" }),
});

const seconds = (description: string) => z.int().meta({ description });
const TraceHeaders = z.object({ "X-Request-Id": z.string().meta({ description: "The request_id of the body" }) });
/** On every answer to a key; a session has no limit. */
const LimitHeaders = TraceHeaders.extend({
  "RateLimit-Limit": z.int().optional().meta({ description: "Requests that the key may make in any minute" }),
  "RateLimit-Remaining": z.int().optional().meta({ description: "Requests that the last minute still has room for" }),
  "RateLimit-Reset": seconds("Seconds until the oldest request of the last minute no longer counts").optional(),
});
const RetryAfter = z.object({ "Retry-After": seconds("Seconds to wait before the request is sent again") });

function headersOf(status: string) {
  if (status === "429") return LimitHeaders.extend(RetryAfter.shape);
  if (status === "503") return TraceHeaders.extend(RetryAfter.shape);
  return ["401", "405", "431", "500"].includes(status) ? TraceHeaders : LimitHeaders;
}

function failures() {
  const content = { "application/json": { schema: ErrorBody } };
  return Object.fromEntries(
    Object.entries(FAILURES).map(([status, description]) => [
      status,
      { description, content, headers: headersOf(status) },
    ]),
  );
}

/** A change of an object that is there already and has an ETag. */
export function takesIfMatch({ etag, method }: Operation): boolean {
  return etag !== undefined && (method === "PATCH" || method === "DELETE");
}
const successHeadersOf = ({ etag }: Operation) => (etag ? LimitHeaders.extend(EtagHeaders.shape) : LimitHeaders);

type Envelopes = Map<string, z.ZodObject>;

function envelopeOf(operation: Operation, known: Envelopes): z.ZodType {
  const found = known.get(operation.envelope);
  if (found) return found;
  if (!(operation.response instanceof z.ZodObject)) throw new Error(`${operation.name} answers with no envelope`);
  const envelope = operation.response.extend({ request_id: RequestId }).meta({ id: operation.envelope });
  known.set(operation.envelope, envelope);
  return envelope;
}

function contentOf(operation: Operation, known: Envelopes) {
  if (operation.file) return { "application/octet-stream": {} };
  const type = operation.stream ? "text/event-stream" : "application/json";
  return { [type]: { schema: envelopeOf(operation, known) } };
}

function describeOperation(operation: Operation, known: Envelopes): ZodOpenApiOperationObject {
  const keys = operation.scope === "session" ? [] : [{ bearer: operation.scope === "any" ? [] : [operation.scope] }];
  return {
    operationId: operation.name,
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    tags: [operation.path.split("/")[4] ?? "api"],
    security: [...keys, { session: [] }],
    requestParams: {
      ...(operation.params && { path: operation.params }),
      ...(operation.query && { query: operation.query }),
      ...(operation.idempotent && { header: IdempotencyHeader }),
      ...(takesIfMatch(operation) && { header: IfMatchHeader }),
    },
    ...(operation.body && {
      requestBody: {
        required: !operation.body.safeParse(undefined).success,
        content: { "application/json": { schema: operation.body } },
      },
    }),
    responses: {
      200: { description: "Done", content: contentOf(operation, known), headers: successHeadersOf(operation) },
      ...failures(),
    },
  };
}

function build() {
  const paths: ZodOpenApiPathsObject = {};
  const known: Envelopes = new Map();
  for (const operation of OPERATIONS as readonly Operation[]) {
    const method = operation.method.toLowerCase() as "get" | "post" | "patch" | "delete";
    paths[operation.path] = { ...paths[operation.path], [method]: describeOperation(operation, known) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Prospector API",
      version: "1",
      description:
        "Read and run prospecting workflows. Everything the dashboard does, it does through these operations.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "An API key: prsp_live_…" },
        session: { type: "apiKey", in: "cookie", name: "prospector.session_token", description: "A signed-in person" },
      },
    },
  });
}

let built: ReturnType<typeof build> | undefined;

/** OpenAPI 3.1 of every operation. */
export function openApiDocument(): ReturnType<typeof build> {
  built ??= build();
  return built;
}
