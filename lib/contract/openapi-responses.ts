import { z } from "zod";
import { BODY_TOO_LARGE } from "./body-limit";
import { ErrorBody, RequestId } from "./error-body";
import { EXPORT_FILE_TYPES } from "./exports";
import type { Content, OpenApiParts, ResponseObject } from "./openapi-parts";
import type { Operation } from "./operation";

const FAILURES = {
  400: [
    "Invalid",
    "Malformed JSON, a field or parameter that fails validation, an unknown property, or a foreign cursor",
  ],
  401: ["Unauthenticated", "No key, or one that is malformed, unknown, revoked or expired"],
  403: ["Forbidden", "The key lacks the scope, or its member's role does not allow it"],
  404: ["NotFound", "No such object in this workspace"],
  405: ["MethodNotAllowed", "The path does not take this method"],
  408: ["Timeout", "The request took more than 30 seconds to arrive"],
  409: ["Conflict", "A conflict with the object's state, or an Idempotency-Key that is in use"],
  410: ["Gone", "The file of the export is no longer kept"],
  413: ["TooLarge", BODY_TOO_LARGE],
  415: ["NotJson", "The body is not JSON"],
  429: [
    "RateLimited",
    "Over the limit of requests that the key may make in any minute; Retry-After says when to come back",
  ],
  431: ["HeadersTooLarge", "The headers are larger than 16 KiB"],
  500: ["Internal", "Our fault"],
  503: ["Unavailable", "The database is away; Retry-After says when to try again"],
} as const;
type Failure = keyof typeof FAILURES;

const whole = (description: string) => z.int().min(0).describe(description);
const Trace = z.object({ "X-Request-Id": z.string().describe("The request_id of the body") });
/** On every answer to a key; a session has no limit. */
const Limits = Trace.extend({
  "RateLimit-Limit": whole("Requests that the key may make in any minute").optional(),
  "RateLimit-Remaining": whole("Requests that the last minute still has room for").optional(),
  "RateLimit-Reset": whole("Seconds until the oldest request of the last minute no longer counts").optional(),
});
const RetryAfter = whole("Seconds to wait before the request is sent again");

const EtagNow = z.string().describe("What an If-Match should have been");

const HEADERS: Partial<Record<Failure, z.ZodObject>> = {
  401: Trace.extend({ "WWW-Authenticate": z.string().describe("Bearer") }),
  405: Trace.extend({ Allow: z.string().describe("The methods that the path takes") }),
  408: Trace,
  409: Limits.extend({ "Retry-After": RetryAfter.optional(), ETag: EtagNow.optional() }),
  429: Limits.extend({ "Retry-After": RetryAfter }),
  431: Trace,
  500: Trace,
  503: Trace.extend({ "Retry-After": RetryAfter }),
};

/** What an operation answers when it fails, by the names that every operation refers to. */
export function failureResponses({ schemaOf, headersOf }: OpenApiParts): Record<string, ResponseObject> {
  const content = { "application/json": { schema: schemaOf(ErrorBody, "output") } };
  const entries = Object.entries(FAILURES).map(([status, [name, description]]) => {
    const headers = headersOf(HEADERS[Number(status) as Failure] ?? Limits);
    return [name, { description, content, headers }];
  });
  return Object.fromEntries(entries);
}

const FAILED = Object.fromEntries(
  Object.entries(FAILURES).map(([status, [name]]) => [status, { $ref: `#/components/responses/${name}` }]),
);

function responseOf({ name, response }: Operation): z.ZodObject {
  if (response instanceof z.ZodObject) return response;
  throw new Error(`${name} answers with no envelope`);
}

function fileContent(): Content {
  const types = Object.values(EXPORT_FILE_TYPES).map((type) => type.split(";", 1)[0] ?? type);
  const example = "id,company_name\r\nlead_01k0m3f8x2e4t9v7q6b5n4c3d2,Oak Street Bakery\r\n";
  return Object.fromEntries(types.map((type) => [type, type === "text/csv" ? { example } : {}]));
}

function contentOf(operation: Operation, { schemaOf, component }: OpenApiParts): Content {
  if (operation.file) return fileContent();
  const response = responseOf(operation);
  if (operation.stream) return { "text/event-stream": { schema: schemaOf(response.shape.data, "output") } };
  const schema = component(operation.envelope, response.extend({ request_id: RequestId }), "output");
  return { "application/json": { schema } };
}

const Replayed = z.string().optional().describe("true where the stored answer is given again");

const ETag = z
  .string()
  .describe("Stands for what a request can set of the object; to be sent as If-Match with a change");

/** What an operation can answer with. */
export function responsesOf(operation: Operation, parts: OpenApiParts): Record<string, ResponseObject> {
  const headers = Limits.extend({
    ...(operation.idempotent && { "Idempotent-Replayed": Replayed }),
    ...(operation.etag && { ETag }),
  });
  return {
    200: { description: "Done", content: contentOf(operation, parts), headers: parts.headersOf(headers) },
    ...FAILED,
  };
}
