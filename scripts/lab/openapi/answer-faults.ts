import { type Document, type Header, type OperationObject, type ResponseObject, resolve } from "./document";
import type { SchemaChecker } from "./schema-checker";

/** `body` is parsed where it is JSON; else it is text. */
export type Answered = { status: number; headers: Headers; body: unknown };

const LIMITS = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];
const WHOLE = /^\d+$/;

function headerFaults(check: SchemaChecker, name: string, { required, schema }: Header, value: string | null) {
  if (value === null) return required ? [`${name} is missing`] : [];
  const read = schema.type === "integer" && WHOLE.test(value) ? Number(value) : value;
  return check(schema, read).map((fault) => `${name}: ${fault}`);
}

/** All three, or where nobody is limited none. */
function limitFaults(headers: Headers): string[] {
  const missing = LIMITS.filter((name) => !headers.has(name));
  return missing.length > 0 && missing.length < LIMITS.length ? [`${missing.join(", ")} are missing`] : [];
}

function requestIdFaults(headers: Headers, body: unknown): string[] {
  if (typeof body !== "object" || body === null || !("request_id" in body)) return [];
  return headers.get("x-request-id") === body.request_id ? [] : ["X-Request-Id is not the request_id of the body"];
}

/** The data of each server-sent event; of any other body the whole. */
function valuesIn(type: string, body: unknown): unknown[] {
  if (type !== "text/event-stream" || typeof body !== "string") return [body];
  return Array.from(body.matchAll(/^data: (.*)$/gm), ([, data = ""]) => JSON.parse(data) as unknown);
}

function bodyFaults(check: SchemaChecker, { content = {} }: ResponseObject, { headers, body }: Answered): string[] {
  const type = headers.get("content-type")?.split(";", 1)[0]?.trim() ?? "no content type";
  const documented = content[type];
  if (!documented) return [`answers with ${type}, which is not documented`];
  const { schema } = documented;
  return schema ? valuesIn(type, body).flatMap((value) => check(schema, value)) : [];
}

/** Where an answer is not what the document says of its operation: status, headers, content type and body. */
export function answerFaults(
  document: Document,
  check: SchemaChecker,
  { operation, answer }: { operation: OperationObject; answer: Answered },
): string[] {
  const found = operation.responses[answer.status];
  if (!found) return [`answers with ${answer.status}, which is not documented`];
  const response = resolve(document, found);
  const headers = Object.entries(response.headers ?? {}).flatMap(([name, header]) =>
    headerFaults(check, name, resolve(document, header), answer.headers.get(name)),
  );
  return [
    ...headers,
    ...limitFaults(answer.headers),
    ...requestIdFaults(answer.headers, answer.body),
    ...bodyFaults(check, response, answer),
  ];
}
