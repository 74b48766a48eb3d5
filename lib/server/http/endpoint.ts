import type { z } from "zod";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { isProduction } from "@/lib/base/env";
import { AppError } from "@/lib/base/errors";
import { etagOf, readIfMatch } from "@/lib/base/etag";
import { newRequestId } from "@/lib/base/make-request-id";
import type { Method, Operation } from "@/lib/contract/operation";
import { audited } from "@/lib/events/audited";
import { authenticate } from "@/lib/server/auth/authenticate";
import { makeCtx } from "@/lib/server/auth/make-ctx";
import { takeFromLimit } from "@/lib/server/auth/rate-limit";
import { admit } from "./admit";
import { credentialOf } from "./credential";
import { errorResponse, toAppError } from "./error-response";
import type { Reader } from "./event-stream";
import { once, readIdempotencyKey } from "./idempotency";
import { logRequest } from "./log-request";
import { parse, parseParams, parseQuery } from "./parse";
import { readBody } from "./read-body";
import { requireSameOrigin } from "./same-origin";
import { inTurn } from "./turns";

export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
export type Handle = (request: Request, route: RouteContext) => Promise<Response>;
/** What answers the operation of that name. */
export type Endpoint<Name extends string = string> = { name: Name; method: Method; handle: Handle };

type Received = { ctx: Ctx; request: Request; route: RouteContext };
export type Parsed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = {
  ctx: Ctx;
  params: z.infer<P>;
  query: z.infer<Q>;
  body: z.infer<B>;
  /** The ETags of which the object must have one; null where it may have any. */
  ifMatch: string[] | null;
};

function requireAccess(ctx: Ctx, { scope, may }: Pick<Operation, "scope" | "may">): void {
  if (scope !== "any") requireScope(ctx, scope);
  if (may) requireMay(ctx, may);
}

type Answered = { body: string; requestId: string; status?: number; etag?: string | undefined; replayed?: boolean };

export function answer({ body, requestId, status = 200, etag, replayed }: Answered): Response {
  return new Response(`${body.slice(0, -1)},"request_id":${JSON.stringify(requestId)}}`, {
    status,
    headers: {
      "Content-Type": "application/json",
      "X-Request-Id": requestId,
      "Cache-Control": "no-store",
      ...(etag && { ETag: etag }),
      ...(replayed && { "Idempotent-Replayed": "true" }),
    },
  });
}

/** Parses, for who may; what it throws is the answer. */
export async function receive<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R>,
  { ctx, request, route }: Received,
): Promise<Parsed<P, Q, B>> {
  if (!ctx.actor.key && operation.method !== "GET") requireSameOrigin(request);
  requireAccess(ctx, operation);
  const address = await readAddress(operation, { request, route });
  const body = operation.body ? parse(operation.body, await readRequired(operation.body, request)) : ({} as never);
  const ifMatch = operation.etag ? readIfMatch(request.headers) : null;
  return { ctx, ...address, body, ifMatch };
}

/** What the address says, whoever asks. */
export async function readAddress<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  operation: Operation<P, Q, B, R>,
  { request, route }: Omit<Received, "ctx">,
): Promise<{ params: z.infer<P>; query: z.infer<Q> }> {
  const none = {} as never;
  const params = operation.params ? parseParams(operation.params, await route.params) : none;
  const query = operation.query ? parseQuery(operation.query, new URL(request.url).searchParams) : none;
  return { params, query };
}

async function readRequired(schema: z.ZodType, request: Request): Promise<unknown> {
  const value = await readBody(request);
  if (value === undefined && !schema.safeParse(undefined).success) {
    throw new AppError("invalid_json", "A JSON body is required. Send {} where nothing is to be set.");
  }
  return value;
}

/** A request before it is known who sent it. */
export type Asked = { requestId: string; request: Request; route: RouteContext };
export type Asker = {
  /** Who it is from; it counts against their limit unless told otherwise. */
  identify: (options?: { isCounted?: boolean }) => Promise<Ctx>;
  /** Counts one that was not counted when it was identified. */
  count: (ctx: Ctx) => Promise<void>;
};
type Work = (asked: Asked, asker: Asker) => Promise<Response>;

/** Authenticates, limits, takes turns, times, logs and catches: the one place where an error of the API becomes an answer. */
export function answering<Name extends string>(
  operation: { name: Name } & Pick<Operation, "method">,
  work: Work,
): Endpoint<Name> {
  return {
    name: operation.name,
    method: operation.method,
    async handle(request, route) {
      const requestId = newRequestId();
      const [began, createdAt] = [performance.now(), new Date()];
      const told: { ctx?: Ctx; failure?: AppError } = {};
      let limits: Record<string, string> = {};
      const count: Asker["count"] = async ({ workspaceId, actor: { key } }) => {
        if (key) limits = await takeFromLimit(workspaceId, key);
      };
      const credential = credentialOf(request.headers);
      const onKnown = (ctx: Ctx) => {
        told.ctx = ctx;
      };
      const identify: Asker["identify"] = async ({ isCounted = true } = {}) => {
        if (isCounted) {
          const admitted = await admit({ headers: request.headers, credential, requestId, onKnown });
          limits = admitted.limits;
          return admitted.ctx;
        }
        const ctx = await makeCtx(await authenticate(request.headers), requestId);
        onKnown(ctx);
        return ctx;
      };
      const asked = { requestId, request, route };
      const response = await inTurn(credential, () => work(asked, { identify, count })).catch((error: unknown) => {
        told.failure = toAppError(error, requestId);
        return errorResponse(told.failure, requestId);
      });
      for (const [name, value] of Object.entries(limits)) response.headers.set(name, value);
      const durationMs = Math.round(performance.now() - began);
      const { status } = response;
      logRequest({ requestId, operation: operation.name, request, status, createdAt, durationMs, ...told });
      return response;
    },
  };
}

/** The tag of what an envelope holds, where its operation has one. */
const tagOf = ({ etag }: Operation, { data }: { data: object }): string | undefined => etag && etagOf(data, etag);

/** An envelope as text, and as replays have it. */
function toAnswer(envelope: { data: object }, operation: Operation): { body: string; kept: string; etag?: string } {
  const body = JSON.stringify(envelope);
  const tag = tagOf(operation, envelope);
  const { shownOnce = [] } = operation;
  const withheld = Object.fromEntries(shownOnce.map((field) => [field, null]));
  const kept = shownOnce.length === 0 ? body : JSON.stringify({ ...envelope, data: { ...envelope.data, ...withheld } });
  return { body, kept, ...(tag && { etag: tag }) };
}

/**
 * The route of an operation: its handler gets parsed input and returns the envelope without its request id. `prepare` is for
 * what waits for others than the database, which no transaction should: what it gives stands in place of the body.
 */
export function endpoint<
  Name extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType<{ data: object }>,
>(
  operation: Operation<P, Q, B, R> & { name: Name },
  handle: (input: Parsed<P, Q, B>) => Promise<z.infer<R>>,
  prepare: (input: Parsed<P, Q, B>) => Promise<z.infer<B>> = async ({ body }) => body,
): Endpoint<Name> {
  const work = async (input: Parsed<P, Q, B>): Promise<ReturnType<typeof toAnswer>> => {
    const { ctx, params } = input;
    const isUntold = operation.method === "GET" || operation.personal;
    const envelope = await handle(isUntold ? input : { ...input, ctx: audited(ctx, { operation, params }) });
    // The types hold it in production; here a drifting presenter fails its test.
    if (!isProduction()) operation.response.parse(envelope);
    return toAnswer(envelope, operation);
  };
  return answering(operation, async ({ request, route }, { identify }) => {
    const ctx = await identify();
    const asked = await receive(operation, { ctx, request, route });
    const key = operation.method === "POST" ? readIdempotencyKey(request.headers) : null;
    const input = { ...asked, body: await prepare(asked) };
    if (key === null || !operation.idempotent) {
      const { body, etag } = await work(input);
      return answer({ body, etag, requestId: ctx.requestId });
    }
    // No body asks for the same as an empty one.
    const content = [asked.params, asked.query, asked.body ?? {}];
    let etag: string | undefined;
    const answered = await once(ctx, { operation: operation.name, key, content }, async (ctx) => {
      const done = await work({ ...input, ctx });
      etag = done.etag;
      return { status: 200, ...done };
    });
    if (answered.replayed && answered.status === 200) etag = tagOf(operation, JSON.parse(answered.body));
    return answer({ ...answered, etag, requestId: ctx.requestId });
  });
}

/** Whether the same request would be let in now; who cannot be asked for has nothing to read either, and is asked again. */
function mayStill(
  { workspaceId, ...ctx }: Ctx,
  { headers }: Request,
  operation: Pick<Operation, "scope" | "may">,
): () => Promise<boolean> {
  const asked = new Headers(headers);
  return async () => {
    try {
      const who = await authenticate(asked);
      requireAccess({ ...ctx, ...who }, operation);
      return who.workspaceId === workspaceId;
    } catch (error) {
      return !(error instanceof AppError);
    }
  };
}

/** A key that is revoked, and a member who is removed, read no longer than this and the time that it takes to ask. */
const ACCESS_MS = 20_000;

/** The same for an operation that answers with a stream of server-sent events. */
export function streamEndpoint<
  Name extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  operation: Operation<P, Q, B, R> & { name: Name },
  handle: (input: Parsed<P, Q, B> & { reader: Reader }) => Promise<ReadableStream<Uint8Array>>,
  { accessMs = ACCESS_MS } = {},
): Endpoint<Name> {
  return answering(operation, async ({ request, route }, { identify }) => {
    const input = await receive(operation, { ctx: await identify(), request, route });
    const access = { ask: mayStill(input.ctx, request, operation), everyMs: accessMs };
    const stream = await handle({ ...input, reader: { signal: request.signal, access } });
    const headers = {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
      "X-Request-Id": input.ctx.requestId,
    };
    return new Response(stream, { headers });
  });
}
