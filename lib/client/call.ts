import { callErrorOf, unreachable } from "./call-error";
import type { Answer, Body, OperationName, Params, Query } from "./contract";
import { OPERATIONS } from "./operations.generated";
import { requestAddress } from "./request-address";

export type CallInput<N extends OperationName> = {
  params?: Params<N>;
  query?: Query<N>;
  body?: Body<N>;
  /** In place of a body, of an operation that takes bytes. */
  bytes?: Blob;
  signal?: AbortSignal;
  /** One per intent, kept over its retries. */
  idempotencyKey?: string;
  /** The ETag that the object must still have. */
  ifMatch?: string;
  /** Outlives the page that sent it, unless it is larger than browsers let pages leave behind. */
  keepalive?: boolean;
};

/** Of 64 KiB for all such requests of a page. */
const KEEPALIVE_BYTES = 50_000;

async function readBody(response: Response): Promise<unknown> {
  return response.json().catch((cause: unknown) => {
    throw cause instanceof DOMException ? cause : callErrorOf(response.status, null);
  });
}

/** Calls the public API with the session's cookie; throws CallError. The endpoint has validated its answer. */
export async function call<N extends OperationName>(name: N, input: CallInput<N> = {}): Promise<Answer<N>> {
  return (await callTagged(name, input)).answer;
}

/** The same, with the ETag of what it answers. */
export async function callTagged<N extends OperationName>(
  name: N,
  input: CallInput<N> = {},
): Promise<{ answer: Answer<N>; etag: string | null }> {
  const { method } = OPERATIONS[name];
  const headers = new Headers({ accept: "application/json" });
  const { bytes } = input;
  if (bytes) headers.set("content-type", "application/octet-stream");
  else if (method === "POST" || method === "PATCH") headers.set("content-type", "application/json");
  if (input.idempotencyKey) headers.set("idempotency-key", input.idempotencyKey);
  if (input.ifMatch) headers.set("if-match", input.ifMatch);
  const text = headers.has("content-type") && !bytes ? JSON.stringify(input.body ?? {}) : null;
  const response = await fetch(requestAddress(name, input), {
    method,
    headers,
    body: bytes ?? text,
    signal: input.signal ?? null,
    keepalive: Boolean(input.keepalive && new TextEncoder().encode(text ?? "").length <= KEEPALIVE_BYTES),
  }).catch((cause: unknown) => {
    throw cause instanceof DOMException && cause.name === "AbortError" ? cause : unreachable(cause);
  });
  const body = await readBody(response);
  if (!response.ok) throw callErrorOf(response.status, body);
  return { answer: body as Answer<N>, etag: response.headers.get("etag") };
}
