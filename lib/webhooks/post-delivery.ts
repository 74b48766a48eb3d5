import { OutboundError } from "@/lib/outbound/outbound-error";
import { type OutboundResponse, safeFetch } from "@/lib/outbound/safe-fetch";
import { signatureHeaders } from "./sign-delivery";

const TIMEOUT_MS = 15_000;
const READ_MAX = 64 * 1024;

export type Posted = {
  at: Date;
  ms: number;
  headers: Record<string, string>;
  response: OutboundResponse | null;
  /** Why it failed, in words; null when it succeeded. */
  error: string | null;
};

type Post = { url: string; secrets: string[]; deliveryId: string; eventId: string; body: string };

function errorOf({ status }: OutboundResponse): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `It answered with a redirect (${status}), and redirects are not followed.`;
  return `It answered ${status}.`;
}

/** One attempt. It throws only when the signal ends it: then nobody knows what became of it. */
export async function postDelivery(
  { url, secrets, deliveryId, eventId, body }: Post,
  { at, signal }: { at: Date; signal: AbortSignal },
): Promise<Posted> {
  const headers = {
    "content-type": "application/json",
    "user-agent": "Prospector-Webhooks/1",
    "prospector-delivery": deliveryId,
    ...signatureHeaders(secrets, { id: eventId, at, body }),
  };
  const began = performance.now();
  const sent = { at, headers };
  const elapsed = () => Math.round(performance.now() - began);
  try {
    const limits = { timeoutMs: TIMEOUT_MS, maxBytes: READ_MAX, signal };
    const response = await safeFetch(url, { method: "POST", headers, body, ...limits });
    return { ...sent, ms: elapsed(), response, error: errorOf(response) };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    const words = error.kind === "refused" ? `Not sent: the URL ${error.message}.` : error.message;
    return { ...sent, ms: elapsed(), response: null, error: words };
  }
}
