import { Agent, request } from "undici";
import { readUrl } from "@/lib/contract/read-url";
import { type AllowedHost, allowedHosts, isAllowedHost } from "./allowed-hosts";
import { failureOf } from "./failure-of";
import { OutboundError } from "./outbound-error";
import { readAtMost } from "./read-at-most";
import { publicLookup, type Resolve, resolveHost } from "./resolve-host";
import { safeUrl } from "./safe-url";

export type OutboundRequest = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** For all hops together, to the last byte. */
  timeoutMs: number;
  /** Of the answer; the rest is not read. */
  maxBytes: number;
  /** Of a GET; a redirect beyond these is the answer. Headers go to the first origin only. */
  redirects?: 0 | 1 | 2 | 3;
  signal?: AbortSignal;
  allowed?: AllowedHost[];
  resolve?: Resolve;
};
export type OutboundResponse = {
  url: string;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** There was more of it than was read. */
  isCut: boolean;
};

const REDIRECTS = [301, 302, 303, 307, 308];

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));
}

async function ask(url: URL, asked: OutboundRequest, signal: AbortSignal): Promise<OutboundResponse> {
  const { method = "GET", headers = {}, body = null, timeoutMs, maxBytes, resolve = resolveHost } = asked;
  const isAllowed = isAllowedHost(url, asked.allowed ?? allowedHosts());
  // An agent of its own: its sockets lead to addresses that were looked at for this request.
  const connect = { timeout: timeoutMs, ...(!isAllowed && { lookup: publicLookup(resolve) }) };
  const dispatcher = new Agent({ connect, pipelining: 1, maxHeaderSize: 16_384 });
  try {
    // Without compression a small answer cannot unfold into a big one.
    const sent = { "accept-encoding": "identity", "user-agent": "Prospector", ...headers };
    const response = await request(url, { method, headers: sent, body, signal, dispatcher });
    const { bytes, isCut } = await readAtMost(response.body, maxBytes);
    return { url: url.href, status: response.statusCode, headers: flat(response.headers), body: bytes, isCut };
  } finally {
    await dispatcher.destroy();
  }
}

/** Every request that leaves the server: each hop is checked as text and again by the address that it connects to. */
export async function safeFetch(text: string, asked: OutboundRequest): Promise<OutboundResponse> {
  const timeout = AbortSignal.timeout(asked.timeoutMs);
  const signal = asked.signal ? AbortSignal.any([timeout, asked.signal]) : timeout;
  let url = safeUrl(text, asked.allowed);
  const { origin } = url;
  for (let hop = 0; ; hop++) {
    const hopped = url.origin === origin ? asked : { ...asked, headers: {} };
    const response = await ask(url, hopped, signal).catch((error: unknown) => {
      if (asked.signal?.aborted) throw error;
      throw error instanceof OutboundError ? error : failureOf(error, { url, timedOut: timeout.aborted });
    });
    const { location } = response.headers;
    const mayFollow = (asked.method ?? "GET") === "GET" && hop < (asked.redirects ?? 0);
    if (!REDIRECTS.includes(response.status) || !location || !mayFollow) return response;
    const next = readUrl(location, url);
    if (!next) throw new OutboundError("failed", "The redirect names no URL.");
    url = safeUrl(next.href, asked.allowed);
  }
}
