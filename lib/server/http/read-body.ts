import { AppError, invalid } from "@/lib/base/errors";
import { BODY_BYTES_MAX, BODY_TOO_LARGE } from "@/lib/contract/body-limit";
import type { ErrorDetail } from "@/lib/contract/error-body";

const DEPTH_MAX = 32;
const JSON_TYPE = /^application\/(?:json|merge-patch\+json)(?:\s*;|$)/i;

function tooLarge(): AppError {
  return new AppError("payload_too_large", `${BODY_TOO_LARGE}.`);
}

/**
 * A client that goes away while it sends is no failure of ours. Who stops reading leaves the rest to the server in front:
 * a stream that is cancelled takes its connection with it, and the answer too.
 */
export async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return;
  try {
    yield* body.values({ preventCancel: true });
  } catch {
    throw new AppError("bad_request", "The body broke off.");
  }
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const chunks: string[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(request.body)) {
    bytes += chunk.byteLength;
    if (bytes > BODY_BYTES_MAX) throw tooLarge();
    chunks.push(decode(decoder, chunk));
  }
  chunks.push(decode(decoder));
  return chunks.join("");
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new AppError("invalid_json", "The body is not UTF-8.");
  }
}

/** Counted before parsing: a value nested 200,000 deep overflows whatever walks it later. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") {
      if (++depth > DEPTH_MAX) return true;
    } else if (char === "}" || char === "]") depth--;
  }
  return false;
}

/** What PostgreSQL cannot store, U+0000 and lone surrogates, and the one key that is passed over in silence later. */
function findFault(value: unknown, path = ""): ErrorDetail | null {
  if (typeof value === "string") {
    const isStorable = !value.includes("\0") && value.isWellFormed();
    return isStorable ? null : { path, message: "holds a character that cannot be stored" };
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key;
    if (key === "__proto__") return { path: at, message: "is not a usable key" };
    const fault = findFault(key, path) ?? findFault(item, at);
    if (fault) return fault;
  }
  return null;
}

/** The parsed JSON body, or undefined where there is none; throws 400, 413 or 415. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text.trim() === "") return undefined;
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("unsupported_media_type", "The body must be JSON: send Content-Type: application/json.");
  }
  if (isTooDeep(text)) throw new AppError("invalid_json", `The body is nested more than ${DEPTH_MAX} deep.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("invalid_json", "The body is not valid JSON.");
  }
  const fault = findFault(value);
  if (fault) throw invalid([fault]);
  return value;
}
