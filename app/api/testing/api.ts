import { createTestKey } from "@/lib/api-keys/testing/key";
import { newId, toTypeId } from "@/lib/base/ids";
import { OPERATIONS } from "@/lib/contract/all";
import { fillPath } from "@/lib/contract/fill-path";
import { ID_PREFIXES, type IdKind } from "@/lib/contract/ids";
import type { Operation } from "@/lib/contract/operation";
import { type Answered, answerFaults } from "@/scripts/lab/openapi/answer-faults";
import type { Document } from "@/scripts/lab/openapi/document";
import { readAnswer } from "@/scripts/lab/openapi/read-answer";
import { type SchemaChecker, schemaChecker } from "@/scripts/lab/openapi/schema-checker";

type OperationName = (typeof OPERATIONS)[number]["name"];
export type ApiCall = {
  key?: string | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as it is, in place of a JSON body. */
  raw?: string | Uint8Array<ArrayBuffer>;
  /** Another one than the operation's. */
  method?: string;
};
// biome-ignore lint/suspicious/noExplicitAny: a test reads any property of an answer that it then asserts on
export type ApiAnswer = { status: number; body: any; headers: Headers };

/** The file that answers a path: the path's own folder under app. */
export function routeFileOf(path: string): string {
  return `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
}

export function operationNamed(name: OperationName): Operation {
  const found = (OPERATIONS as readonly Operation[]).find((operation) => operation.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

export function idsThatNeverWere(): Record<string, string> {
  const kinds = Object.keys(ID_PREFIXES) as IdKind[];
  return {
    revision: "1",
    part: "1",
    ...Object.fromEntries(kinds.map((kind) => [`${kind}_id`, toTypeId(kind, newId())])),
  };
}

type Asked = {
  /** The template that the route's folder is named after. */
  path: string;
  method: string;
  params?: Record<string, string>;
  search?: URLSearchParams;
  headers?: Record<string, string>;
  body?: BodyInit | undefined;
};

/** Calls the route's own handler, as Next would. */
export async function askRoute({ path, method, params = {}, search, headers, body }: Asked): Promise<Response> {
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const own = Object.fromEntries(names.map((name) => [name, params[name] ?? ""]));
  const url = new URL(
    fillPath(path, (name) => own[name]),
    "http://localhost",
  );
  if (search) url.search = search.toString();
  const route = await import(/* @vite-ignore */ `${process.cwd()}/${routeFileOf(path)}`);
  const request = new Request(url, { method, ...(headers && { headers }), ...(body !== undefined && { body }) });
  return route[method](request, { params: Promise.resolve(own) });
}

let documented: Promise<{ document: Document; check: SchemaChecker }> | undefined;

async function readDocument() {
  const response = await askRoute({ path: "/api/public/v1/openapi.json", method: "GET" });
  const document = (await response.json()) as Document;
  return { document, check: schemaChecker(document) };
}

/** The OpenAPI document as it is served. */
export function servedDocument() {
  documented ??= readDocument();
  return documented;
}

/** Fails the test where an answer is not one that the OpenAPI document promises. */
async function requireDocumented({ name, path, method }: Operation, answer: Answered, isByKey: boolean): Promise<void> {
  const { document, check } = await servedDocument();
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`openapi.json has no ${method} ${path}`);
  const faults = answerFaults(document, check, { operation, answer });
  if (isByKey && ![401, 429, 503].includes(answer.status) && !answer.headers.has("ratelimit-limit")) {
    faults.push("a key is not told its limit");
  }
  if (faults.length === 0) return;
  const text = JSON.stringify(answer.body).slice(0, 1_000);
  throw new Error(`${name}, ${answer.status}, is not what openapi.json says: ${faults.join("; ")}\n${text}`);
}

/** Calls an operation, and holds its answer to the OpenAPI document. */
export async function callOperation(operation: Operation, call: ApiCall = {}): Promise<ApiAnswer> {
  const { path } = operation;
  const body = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const response = await askRoute({
    path,
    method: call.method ?? operation.method,
    params: call.params ?? {},
    search: new URLSearchParams(call.query),
    headers: {
      ...(call.key && { Authorization: `Bearer ${call.key}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...call.headers,
    },
    body,
  });
  const answer = await readAnswer(response);
  await requireDocumented(operation, answer, Boolean(call.key) && call.query?.token === undefined);
  return answer;
}

/** Answers a request as the product would: by the operation of its method and path. */
export async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const found = (OPERATIONS as readonly Operation[])
    .filter(({ method }) => method === request.method)
    .map((operation) => ({ operation, match: patternOf(operation.path).exec(pathname) }))
    .filter(({ match }) => match !== null)
    .sort(
      (one, other) => Object.keys(one.match?.groups ?? {}).length - Object.keys(other.match?.groups ?? {}).length,
    )[0];
  if (!found) throw new Error(`no operation answers ${request.method} ${pathname}`);
  const route = await import(/* @vite-ignore */ `${process.cwd()}/${routeFileOf(found.operation.path)}`);
  const groups = Object.entries(found.match?.groups ?? {});
  const params = Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
  return route[request.method](request, { params: Promise.resolve(params) });
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

export type Api = Awaited<ReturnType<typeof createTestKey>> & {
  call: (name: OperationName, call?: ApiCall) => Promise<ApiAnswer>;
};

/** A workspace of the test's own, or the one given, with a member whose key makes the calls. */
export async function createApi(options: Parameters<typeof createTestKey>[0] = {}): Promise<Api> {
  const member = await createTestKey(options);
  return {
    ...member,
    call: (name, call = {}) => callOperation(operationNamed(name), { key: member.key, ...call }),
  };
}
