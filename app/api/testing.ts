import { createTestKey } from "@/lib/api-keys/testing";
import { OPERATIONS } from "@/lib/contract/all";
import type { Operation } from "@/lib/contract/operation";

type OperationName = (typeof OPERATIONS)[number]["name"];
export type ApiCall = {
  key?: string | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as it is, in place of a JSON body. */
  raw?: string;
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

/** Calls the route's own handler, as Next would. */
export async function callOperation(operation: Operation, call: ApiCall = {}): Promise<ApiAnswer> {
  const { query = {}, headers = {} } = call;
  const names = Array.from(operation.path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const params = Object.fromEntries(names.map((name) => [name, call.params?.[name] ?? ""]));
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const url = new URL(path, "http://localhost");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const route = await import(/* @vite-ignore */ `${process.cwd()}/${routeFileOf(operation.path)}`);
  const body = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const response: Response = await route[operation.method](
    new Request(url, {
      method: operation.method,
      headers: {
        ...(call.key && { Authorization: `Bearer ${call.key}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    }),
    { params: Promise.resolve(params) },
  );
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? await response.json() : await response.text(),
  };
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
