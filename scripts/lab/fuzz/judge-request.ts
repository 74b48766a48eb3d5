import { BODY_BYTES_MAX } from "@/lib/contract/body-limit";
import { type Document, type Parameter, resolve } from "@/scripts/lab/openapi/document";
import type { SchemaChecker } from "@/scripts/lab/openapi/schema-checker";
import type { FuzzRequest } from "./make-request";

/** `open` where a document says nothing: then either answer will do. */
export type Verdict = { is: "valid" | "invalid" | "open"; why: string[] };

const WHOLE = /^-?(?:0|[1-9]\d*)$/;

/** A parameter's text as the value that its schema is about. */
function read(text: string, { schema }: Parameter): unknown {
  return schema.type === "integer" && WHOLE.test(text) ? Number(text) : text;
}

/** Without recursion: what is sent may be nested as deep as it likes. */
function isStorable(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === "string" && (one.includes("\0") || !one.isWellFormed())) return false;
    if (typeof one === "object" && one !== null) left.push(...Object.keys(one), ...Object.values(one));
  }
  return true;
}

function valueFaults(check: SchemaChecker, parameter: Parameter, given: string[]): string[] {
  const { name, required } = parameter;
  const [text, ...more] = given;
  if (text === undefined) return required ? [`${name} is missing`] : [];
  if (more.length > 0) return [`${name} is given more than once`];
  if (text.includes("\0")) return [`${name} holds U+0000`];
  return check(parameter.schema, read(text, parameter)).map((fault) => `${name}: ${fault}`);
}

function given({ params, query, headers }: FuzzRequest, { in: place, name }: Parameter): string[] {
  if (place === "query") return query.filter(([key]) => key === name).map(([, value]) => value);
  const value = place === "path" ? params[name] : headers[name];
  // What HTTP takes off a header's value is not part of it.
  return value === undefined ? [] : [place === "header" ? value.replace(/^[\t ]+|[\t ]+$/g, "") : value];
}

function decoded(body: string | Uint8Array): string | undefined {
  if (typeof body === "string") return body;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function bodyFaults(check: SchemaChecker, { documented, headers, body = "" }: FuzzRequest): string[] {
  const { requestBody } = documented.operation;
  if (!requestBody) return [];
  if (requestBody.content["application/octet-stream"]) return [];
  const text = decoded(body);
  if (text === undefined) return ["the body is not UTF-8"];
  if (text.trim() === "") return requestBody.required ? ["there is no body"] : [];
  const type = headers["Content-Type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "text/plain";
  const content = requestBody.content[type];
  if (!content) return [`the body is ${type}`];
  if (Buffer.byteLength(text) > BODY_BYTES_MAX) return ["the body is too large"];
  const json = parsed(text);
  if (!json) return ["the body is no JSON"];
  if (!isStorable(json.value)) return ["the body holds U+0000 or half a surrogate pair"];
  return content.schema ? check(content.schema, json.value) : [];
}

/** Whether the document allows a request. */
export function judgeRequest(document: Document, check: SchemaChecker, request: FuzzRequest): Verdict {
  const { operation } = request.documented;
  const parameters = (operation.parameters ?? []).map((one) => resolve(document, one));
  const why = [
    ...parameters.flatMap((parameter) => valueFaults(check, parameter, given(request, parameter))),
    ...bodyFaults(check, request),
  ];
  if (why.length > 0) return { is: "invalid", why };
  const known = new Set(parameters.map(({ name }) => name));
  const isOpen = request.query.some(([name]) => !known.has(name));
  return { is: isOpen ? "open" : "valid", why: [] };
}
