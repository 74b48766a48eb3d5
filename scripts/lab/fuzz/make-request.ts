import { fillPath } from "@/lib/contract/fill-path";
import { type Documented, type Parameter, resolve } from "@/scripts/lab/openapi/document";
import { brokenBody } from "./bodies";
import type { Dice } from "./dice";
import { hostileText } from "./texts";
import { asText, makeValue, type Source } from "./values";

export type FuzzRequest = {
  documented: Documented;
  method: string;
  params: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
};

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/xml",
  "application/jsonp",
  "application/json-patch+json",
  "text/json",
  "json",
  "*/*",
] as const;
const SAME_TYPE = [
  "application/json",
  "application/json; charset=utf-8",
  "APPLICATION/JSON",
  "application/json;x=1",
] as const;
const KEYS = [
  "a",
  '"quoted"',
  '"',
  '""',
  "''",
  "k".repeat(255),
  "k".repeat(256),
  `"${"k".repeat(255)}"`,
  `"${"k".repeat(256)}"`,
  "two words",
  "tab\tinside",
  "naïve",
  "\u0080",
  "0",
  "'; DROP TABLE idempotency_keys; --",
  "../x",
  "",
] as const;
const ODD_QUERIES = ["colour", "__proto__", "limit[]", "Limit", "", "constructor"] as const;

/** What an HTTP client cannot send as a header's value. */
const sendable = (text: string) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "?");
/** A path whose parts are dots is another path. */
const addressable = (text: string) => (/^\.{1,2}$/.test(text) ? `${text}x` : text.toWellFormed());

function parametersOf({ document }: Source, { operation }: Documented, place: Parameter["in"]): Parameter[] {
  return (operation.parameters ?? []).map((one) => resolve(document, one)).filter((one) => one.in === place);
}

function queryOf(source: Source, documented: Documented): [string, string][] {
  const { dice, hostility } = source;
  const query: [string, string][] = [];
  for (const { name, required, schema } of parametersOf(source, documented, "query")) {
    if (!required && !dice.chance(0.35)) continue;
    if (required && dice.chance(hostility / 2)) continue;
    query.push([name, asText(makeValue(source, name, schema)).toWellFormed()]);
    if (dice.chance(hostility / 4)) query.push([name, "again"]);
  }
  if (dice.chance(hostility / 3)) query.push([dice.pick(ODD_QUERIES), hostileText(dice, {}).toWellFormed()]);
  return query;
}

function headersOf(source: Source, documented: Documented): Record<string, string> {
  const { dice, hostility } = source;
  const headers: Record<string, string> = {};
  for (const { name, schema } of parametersOf(source, documented, "header")) {
    if (!dice.chance(0.4)) continue;
    headers[name] = sendable(dice.chance(0.3 + hostility) ? dice.pick(KEYS) : asText(makeValue(source, name, schema)));
  }
  return headers;
}

function contentType(dice: Dice, hostility: number): string | undefined {
  if (dice.chance(hostility / 3)) return dice.chance(0.1) ? undefined : dice.pick(TYPES);
  return dice.chance(0.1) ? dice.pick(SAME_TYPE) : "application/json";
}

function bodyOf(source: Source, { operation }: Documented): Pick<FuzzRequest, "body" | "headers"> {
  const { dice, hostility, document } = source;
  const { requestBody } = operation;
  if (!requestBody || (!requestBody.required && dice.chance(0.4)) || dice.chance(hostility / 10))
    return { headers: {} };
  const schema = resolve(document, Object.values(requestBody.content)[0]?.schema ?? {});
  const text = JSON.stringify(makeValue(source, "body", schema)) ?? "null";
  const type = contentType(dice, hostility);
  return {
    headers: type === undefined ? {} : { "Content-Type": type },
    body: dice.chance(hostility / 2) ? brokenBody(text, dice) : text,
  };
}

/** A method that the document does not name for the path. */
function otherMethod({ document, dice }: Source, { path }: Documented): string | undefined {
  return dice.among(METHODS.filter((method) => !document.paths[path]?.[method.toLowerCase()]));
}

/** One request, made of what the document says of an operation and of what goes wrong in practice. */
export function makeRequest(source: Source, operations: readonly Documented[]): FuzzRequest | undefined {
  const { dice } = source;
  const documented = dice.among(operations);
  if (!documented) return undefined;
  const params = parametersOf(source, documented, "path").map(({ name, schema }) => [
    name,
    addressable(asText(makeValue(source, name, schema))),
  ]);
  const method = dice.chance(0.02) ? otherMethod(source, documented) : undefined;
  const { body, headers } = bodyOf(source, documented);
  return {
    documented,
    method: method ?? documented.method,
    params: Object.fromEntries(params),
    query: queryOf(source, documented),
    headers: { ...headers, ...headersOf(source, documented) },
    ...(body !== undefined && (method ?? documented.method) !== "GET" && { body }),
  };
}

/** Its address below the server's. */
export function targetOf({ documented, params, query }: FuzzRequest): string {
  const path = fillPath(documented.path, (name) => params[name]);
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}
