import type { WebhookEvent } from "./types.generated.js";

/** The delivery is not from here, or not of now; nothing of it may be believed. */
export class WebhookVerificationError extends Error {
  override readonly name = "WebhookVerificationError";
}

type Delivery = {
  /** Exactly the bytes that came. */
  body: string | Uint8Array;
  headers: Headers | Record<string, string | string[] | undefined>;
  /** Of the webhook, as it was shown. Several while it is being rotated here. */
  secret: string | readonly string[];
  /** How far the delivery's time may be off; five minutes unless told otherwise. */
  toleranceSeconds?: number;
};
type Scheme = { signed: string; signatures: Uint8Array[]; keyOf: (secret: string) => Uint8Array; timestamp: string };

const TOLERANCE_SECONDS = 300;
const encoder = new TextEncoder();

function readHeader(headers: Delivery["headers"], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(value) ? value.join(" ") : value;
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

function fromHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})+$/i.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const present = (bytes: Uint8Array | null): bytes is Uint8Array => bytes !== null;

/** Standard Webhooks, over the event's id as well. */
function standardScheme(headers: Delivery["headers"]): Scheme | null {
  const [id, timestamp, signature] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    readHeader(headers, name),
  );
  if (!id || !timestamp || !signature) return null;
  const signatures = signature
    .split(" ")
    .filter((one) => one.startsWith("v1,"))
    .map((one) => fromBase64(one.slice(3)))
    .filter(present);
  const keyOf = (secret: string) => fromBase64(secret.replace(/^whsec_/, "")) ?? new Uint8Array();
  return { signed: `${id}.${timestamp}.`, signatures, keyOf, timestamp };
}

/** `Prospector-Signature`: t=timestamp,v1=hex,v1=hex. */
function plainScheme(headers: Delivery["headers"]): Scheme | null {
  const parts = readHeader(headers, "prospector-signature")?.split(",") ?? [];
  const timestamp = parts.find((part) => part.startsWith("t="))?.slice(2);
  if (!timestamp) return null;
  const signatures = parts
    .filter((part) => part.startsWith("v1="))
    .map((part) => fromHex(part.slice(3)))
    .filter(present);
  return { signed: `${timestamp}.`, signatures, keyOf: (secret) => encoder.encode(secret), timestamp };
}

/** Compared by the platform, in constant time, each with each: how many there are is no secret. */
async function isSigned({ signed, signatures, keyOf }: Scheme, body: Uint8Array, secrets: readonly string[]) {
  const prefix = encoder.encode(signed);
  const content = new Uint8Array(prefix.length + body.length);
  content.set(prefix);
  content.set(body, prefix.length);
  let isGenuine = false;
  for (const secret of secrets) {
    const bytes = keyOf(secret);
    if (bytes.length === 0) throw new WebhookVerificationError("The secret is not one of a webhook.");
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", bytes as BufferSource, algorithm, false, ["verify"]);
    for (const signature of signatures) {
      isGenuine = (await crypto.subtle.verify("HMAC", key, signature as BufferSource, content)) || isGenuine;
    }
  }
  return isGenuine;
}

/** The event of a delivery, once it is sure that Prospector sent it just now; throws WebhookVerificationError otherwise. */
export async function verifyWebhook({
  body,
  headers,
  secret,
  toleranceSeconds = TOLERANCE_SECONDS,
}: Delivery): Promise<WebhookEvent> {
  const scheme = standardScheme(headers) ?? plainScheme(headers);
  if (!scheme) throw new WebhookVerificationError("The delivery carries no signature.");
  const age = Date.now() / 1000 - Number(/^\d+$/.test(scheme.timestamp) ? scheme.timestamp : Number.NaN);
  if (!(Math.abs(age) <= toleranceSeconds)) {
    throw new WebhookVerificationError("The delivery's time is too far off.");
  }
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  const secrets = typeof secret === "string" ? [secret] : secret;
  if (!(await isSigned(scheme, bytes, secrets))) {
    throw new WebhookVerificationError("No signature of the delivery is by this secret.");
  }
  return JSON.parse(new TextDecoder().decode(bytes)) as WebhookEvent;
}
