import { type Listing, type PageOf, toListing } from "./listing.js";
import { errorOf, ProspectorError, unexpected } from "./prospector-error.js";
import { readEvents } from "./read-events.js";
import { type Endpoint, newIdempotencyKey, toRequest } from "./to-request.js";
import { pauseMs, wait } from "./wait.js";

export type ProspectorOptions = {
  /** Where Prospector is, such as https://prospector.example.com. */
  address: string;
  /** An API key. Only a page of Prospector's own goes without: there the session speaks for it. */
  key?: string;
  /** How often a request that failed is sent again; 3 unless told otherwise. */
  retries?: number;
  /** How long one attempt may take; 30,000 unless told otherwise. */
  timeoutMs?: number;
  /** What sends requests; the platform's own unless told otherwise. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
};

export type CallOptions = {
  signal?: AbortSignal;
  /** Of the operations that take one. Each call makes its own and keeps it over its retries. */
  idempotencyKey?: string;
};

export type ChangeOptions = CallOptions & {
  /** The `etag` of what was read: where it has been changed since, nothing is done and `revision_conflict` thrown. */
  ifMatch?: string;
};

/** An answer, with what stands for the object as it then was. */
export type WithEtag<Answer> = Answer & { etag: string };

const RECONNECT_MS = 2_000;

type Reader = (response: Response) => Promise<string>;
type Answered = { response: Response; text: string };
type Failed = { failure: ProspectorError; retryAfter: string | null };

/** Whether to send it again. What may have been done already is only sent again where doing it twice does no harm. */
function mayRepeat(init: RequestInit, { status, code }: ProspectorError): boolean {
  if (status === 429) return true;
  // A POST carries a key, or changes nothing. Where the first attempt of a conditional change was done, the second would
  // meet it as somebody else's.
  const isHarmless = init.method !== "DELETE" && !new Headers(init.headers).has("if-match");
  return isHarmless && (status === 0 || status >= 500 || code === "idempotency_in_flight");
}

/** Sends the requests of the generated class. */
export class Caller {
  readonly #options: Required<Omit<ProspectorOptions, "key">> & { key: string | undefined };

  constructor({ address, key, retries = 3, timeoutMs = 30_000, fetch: send }: ProspectorOptions) {
    // Called as a method of something else than the global object, a browser's fetch throws.
    this.#options = { address, key, retries, timeoutMs, fetch: send ?? ((url, init) => fetch(url, init)) };
  }

  protected async call<Answer>(endpoint: Endpoint, input: object, options: ChangeOptions = {}): Promise<Answer> {
    const { response, text } = await this.#send(endpoint, input, options, (answer) => answer.text());
    try {
      const answer = JSON.parse(text);
      // Where a proxy drops it, an empty one, which the server refuses as If-Match.
      return endpoint.hasEtag ? { ...answer, etag: response.headers.get("etag") ?? "" } : answer;
    } catch {
      throw unexpected(response.status, response.headers.get("x-request-id"));
    }
  }

  protected list<Page extends PageOf<unknown>>(
    endpoint: Endpoint,
    input: object,
    options?: CallOptions,
  ): Listing<Page> {
    return toListing<Page>(this.call(endpoint, input, options), (cursor) =>
      this.call(endpoint, { ...input, cursor }, options),
    );
  }

  /** The answer as it comes, for its bytes. */
  protected async download(endpoint: Endpoint, input: object, options: CallOptions = {}): Promise<Response> {
    const { response } = await this.#send(endpoint, input, options);
    return response;
  }

  /** What the server tells until it is finished, over as many connections as that takes. */
  protected async *watch<Told extends { finished_at: string | null }>(
    endpoint: Endpoint,
    input: object,
    options: CallOptions = {},
  ): AsyncGenerator<Told> {
    for (;;) {
      const { response } = await this.#send(endpoint, input, options);
      if (!response.body) throw unexpected(response.status, response.headers.get("x-request-id"));
      try {
        for await (const data of readEvents(response.body)) {
          const told = JSON.parse(data) as Told;
          yield told;
          if (told.finished_at !== null) return;
        }
      } catch (error) {
        // A connection that broke is opened again, as one that the server ended is.
        if (options.signal?.aborted || !(error instanceof TypeError)) throw error;
      }
      await wait(RECONNECT_MS, options.signal);
    }
  }

  /** Without `read` the body is the caller's, and so no attempt is timed. */
  async #send(
    endpoint: Endpoint,
    input: object,
    { signal, idempotencyKey, ifMatch }: ChangeOptions,
    read?: Reader,
  ): Promise<Answered> {
    const { address, key, retries } = this.#options;
    const { url, body } = toRequest(address, endpoint, input);
    const headers: Record<string, string> = {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== null && { "content-type": endpoint.hasBytes ? "application/octet-stream" : "application/json" }),
      ...(endpoint.isIdempotent && { "idempotency-key": idempotencyKey ?? newIdempotencyKey() }),
      ...(ifMatch !== undefined && { "if-match": ifMatch }),
    };
    for (let attempt = 0; ; attempt++) {
      const init = { method: endpoint.method, headers, body };
      const outcome = await this.#attempt(url, init, signal, read);
      if (!("failure" in outcome)) return outcome;
      const { failure, retryAfter } = outcome;
      if (attempt >= retries || !mayRepeat(init, failure)) throw failure;
      await wait(pauseMs(attempt, retryAfter), signal);
    }
  }
  async #attempt(
    url: string,
    init: RequestInit,
    signal: AbortSignal | undefined,
    read: Reader | undefined,
  ): Promise<Answered | Failed> {
    const timeout = read && AbortSignal.timeout(this.#options.timeoutMs);
    const signals = [signal, timeout].filter((one) => one !== undefined);
    try {
      const response = await this.#options.fetch(url, { ...init, signal: AbortSignal.any(signals) });
      if (response.ok) return { response, text: read ? await read(response) : "" };
      const failure = errorOf(response, await response.text());
      return { failure, retryAfter: response.headers.get("retry-after") };
    } catch (cause) {
      if (signal?.aborted) throw cause;
      const isLate = timeout?.aborted === true;
      const message = isLate ? "The server did not answer in time." : "The server cannot be reached.";
      const failure = new ProspectorError(message, 0, isLate ? "timeout" : "unreachable", [], null, null, { cause });
      return { failure, retryAfter: null };
    }
  }
}
