import { z } from "zod";
import { OPERATIONS } from "./all";
import { IDEMPOTENCY_KEY } from "./idempotency-key";
import { IF_MATCH } from "./if-match";
import { type OpenApiParts, type OperationObject, openApiParts, type PathsObject } from "./openapi-parts";
import { failureResponses, responsesOf } from "./openapi-responses";
import { openApiWebhooks } from "./openapi-webhooks";
import type { Operation } from "./operation";
import { CAPABILITIES, type Capability } from "./scopes";

const idempotencyHeader = (description: string) =>
  z.object({ "Idempotency-Key": z.string().regex(IDEMPOTENCY_KEY).optional().describe(description) });

const OnceHeader = idempotencyHeader(
  "1 to 255 printable characters: the same key and request within 24 hours answers as before",
);
const SecretOnceHeader = idempotencyHeader(
  "1 to 255 printable characters: the same key and request within 24 hours answers as before, with null for the secret",
);
const CheckedHeader = idempotencyHeader(
  "1 to 255 printable characters. It is checked and does no more: nothing is changed, so each request is answered anew",
);

function rolesInWords(may: Capability): string {
  return `Only for ${CAPABILITIES[may].roles.map((role) => `${role}s`).join(" and ")} of the workspace.`;
}

function keyHeaderOf({ idempotent, reads, shownOnce }: Operation): z.ZodObject | undefined {
  if (reads) return CheckedHeader;
  return idempotent ? (shownOnce ? SecretOnceHeader : OnceHeader) : undefined;
}

const IfMatchHeader = z.object({
  "If-Match": z
    .string()
    .regex(IF_MATCH)
    .optional()
    .describe("The ETag of what was read: where it has been changed since, 409 revision_conflict and no change"),
});

/** A patch may call itself one. */
function typesOf({ method }: Operation): string[] {
  return method === "PATCH" ? ["application/json", "application/merge-patch+json"] : ["application/json"];
}

function bodyOf(operation: Operation, { schemaOf }: OpenApiParts): OperationObject["requestBody"] {
  const { body: schema, example, bytes } = operation;
  if (bytes) {
    const schema = { type: "string", format: "binary", "x-rule": "has just the bytes of that part" };
    const content = { schema, example: "name,website\nOak Street Bakery,…" };
    return { required: true, content: { "application/octet-stream": content } };
  }
  if (!schema) return undefined;
  const content = { schema: schemaOf(schema, "input"), example: example ?? {} };
  return {
    required: !schema.safeParse(undefined).success,
    content: Object.fromEntries(typesOf(operation).map((type) => [type, content])),
  };
}

/** A change of an object that is there already and has an ETag. */
export function takesIfMatch({ etag, method }: Operation): boolean {
  return etag !== undefined && (method === "PATCH" || method === "DELETE");
}

function describeOperation(operation: Operation, parts: OpenApiParts): OperationObject {
  const { parametersOf } = parts;
  const requestBody = bodyOf(operation, parts);
  const keyHeader = keyHeaderOf(operation);
  const description = [operation.description, operation.may && rolesInWords(operation.may)].filter(Boolean).join(" ");
  return {
    operationId: operation.name,
    summary: operation.summary,
    ...(description && { description }),
    tags: [operation.path.split("/")[4] ?? "api"],
    security: [{ bearer: operation.scope === "any" ? [] : [operation.scope] }, { session: [] }],
    parameters: [
      ...parametersOf("path", operation.params),
      ...parametersOf("query", operation.query),
      ...parametersOf("header", keyHeader),
      ...parametersOf("header", takesIfMatch(operation) ? IfMatchHeader : undefined),
    ],
    ...(requestBody && { requestBody }),
    responses: responsesOf(operation, parts),
  };
}

function build() {
  const parts = openApiParts();
  const paths: PathsObject = {};
  for (const operation of OPERATIONS as readonly Operation[]) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: describeOperation(operation, parts) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Prospector API",
      version: "1",
      license: { name: "MIT", identifier: "MIT" },
      description:
        "Read and run prospecting workflows. Everything the dashboard does, it does through these operations. No text that is sent may hold U+0000 or half of a surrogate pair. `x-rule` says what a value must be besides its schema.",
    },
    servers: [{ url: "/" }],
    paths,
    webhooks: openApiWebhooks(parts),
    components: {
      responses: failureResponses(parts),
      schemas: parts.schemas,
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "An API key: prsp_live_…" },
        session: { type: "apiKey", in: "cookie", name: "prospector.session_token", description: "A signed-in person" },
      },
    },
  };
}

let built: ReturnType<typeof build> | undefined;

/** OpenAPI 3.1 of every operation. */
export function openApiDocument(): ReturnType<typeof build> {
  built ??= build();
  return built;
}
