import { takesIfMatch } from "@/lib/contract/openapi";
import type { Endpoint } from "@/lib/sdk/to-request";
import { listMethods, type Method } from "./list-methods";
import { docOf } from "./type-of";

function endpointOf({ method, path, query, body, bytes, idempotent, etag }: Method["operation"]): Endpoint {
  return {
    method,
    path,
    ...(query && body && { query: Object.keys(query.shape) }),
    ...(body && { hasBody: true }),
    ...(bytes && { hasBytes: true }),
    ...(idempotent && { isIdempotent: true }),
    ...(etag && { hasEtag: true }),
  };
}

const RETURNS: Record<Method["kind"], (type: string, hasEtag: boolean) => string> = {
  call: (type, hasEtag) => `Promise<${hasEtag ? `WithEtag<types.${type}>` : `types.${type}`}>`,
  list: (type) => `Listing<types.${type}>`,
  watch: (type) => `AsyncGenerator<types.${type}>`,
  download: () => "Promise<Response>",
};

function wordsOf({ operation: { summary, description }, kind }: Method): string {
  const told = kind === "download" ? ["The answer is the file, as it comes."] : [];
  return [[summary, description].filter(Boolean).join(". "), ...told].join("\n\n");
}

function methodSource(method: Method): string {
  const { operation, kind, inputName, isInputOptional, answerType } = method;
  const input = `input: types.${inputName}${isInputOptional ? " = {}" : ""}`;
  const options = `options?: ${takesIfMatch(operation) ? "ChangeOptions" : "CallOptions"}`;
  const answer = RETURNS[kind](answerType, operation.etag !== undefined);
  return `${docOf(wordsOf(method), "  ")}  ${operation.name}(${input}, ${options}): ${answer} {
    return this.${kind}(${JSON.stringify(endpointOf(operation))}, input, options);
  }
`;
}

/** The class with a method for every operation. */
export function classSource(): string {
  return `// Made by scripts/build-client.ts from lib/contract/all.ts.

import { Caller, type CallOptions, type ChangeOptions, type WithEtag } from "./caller.js";
import type { Listing } from "./listing.js";
import type * as types from "./types.generated.js";

/** The API of one installation. */
export class Prospector extends Caller {
${listMethods().map(methodSource).join("\n")}}
`;
}
