import { callErrorOf, unreachable } from "./call-error";
import type { Answer, Body, OperationName, Params, Query } from "./contract";
import { OPERATIONS } from "./operations";
import { requestAddress } from "./request-address";

export type CallInput<N extends OperationName> = {
  params?: Params<N>;
  query?: Query<N>;
  body?: Body<N>;
  signal?: AbortSignal;
  /** One per intent, kept over its retries. */
  idempotencyKey?: string;
  /** Outlives the page that sent it. */
  keepalive?: boolean;
};

async function readBody(response: Response): Promise<unknown> {
  return response.json().catch((cause: unknown) => {
    throw cause instanceof DOMException ? cause : callErrorOf(response.status, null);
  });
}

/** Calls the public API with the session's cookie; throws CallError. The endpoint has validated its answer. */
export async function call<N extends OperationName>(name: N, input: CallInput<N> = {}): Promise<Answer<N>> {
  const { method } = OPERATIONS[name];
  const headers = new Headers({ accept: "application/json" });
  if (method === "POST" || method === "PATCH") headers.set("content-type", "application/json");
  if (input.idempotencyKey) headers.set("idempotency-key", input.idempotencyKey);
  const response = await fetch(requestAddress(name, input), {
    method,
    headers,
    body: headers.has("content-type") ? JSON.stringify(input.body ?? {}) : null,
    signal: input.signal ?? null,
    keepalive: input.keepalive ?? false,
  }).catch((cause: unknown) => {
    throw cause instanceof DOMException && cause.name === "AbortError" ? cause : unreachable(cause);
  });
  const body = await readBody(response);
  if (!response.ok) throw callErrorOf(response.status, body);
  return body as Answer<N>;
}
