import { createHash } from "node:crypto";
import { IF_MATCH } from "@/lib/contract/if-match";
import { canonicalJson } from "./canonical-json";
import { AppError, invalid } from "./errors";

/** A strong entity tag (RFC 9110) of what a request can set of an object: the same content has the same one. */
export function etagOf(object: object, fields: readonly string[]): string {
  const content = fields.map((field) => Reflect.get(object, field) ?? null);
  return `"${createHash("sha256").update(canonicalJson(content)).digest("base64url").slice(0, 22)}"`;
}

/** The tags of an If-Match header, null without one; throws `invalid_request` for what is none. */
export function readIfMatch(headers: Headers): string[] | null {
  const value = headers.get("if-match");
  if (value === null) return null;
  if (!IF_MATCH.test(value)) {
    throw invalid([{ path: "If-Match", message: 'must be an ETag such as "abc", a list of them, or *' }]);
  }
  return value.split(",").map((tag) => tag.trim());
}

/** Throws `revision_conflict` where the object is no longer what the client has seen. */
export function requireMatch(ifMatch: readonly string[] | null | undefined, etag: string): void {
  if (!ifMatch || ifMatch.includes("*") || ifMatch.includes(etag)) return;
  const message = "It has been changed since you read it. Read it again, and send its new ETag as If-Match.";
  throw new AppError("revision_conflict", message, undefined, { ETag: etag });
}
