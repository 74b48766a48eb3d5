import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/contract/openapi";
import { type Answered, answerFaults } from "./answer-faults";
import type { Document } from "./document";
import { schemaChecker } from "./schema-checker";

const document = openApiDocument() as Document;
const check = schemaChecker(document);
const PATH = "/api/public/v1/prospector/categories";
const ID = "req_01k0m3f8x2e4t9v7q6b5n4c3d2";

function faults(change: Partial<Answered> & { without?: string; header?: [string, string] } = {}): string[] {
  const { without, header, ...rest } = change;
  const headers = new Headers({
    "Content-Type": "application/json; charset=utf-8",
    "X-Request-Id": ID,
    "RateLimit-Limit": "600",
    "RateLimit-Remaining": "599",
    "RateLimit-Reset": "60",
  });
  if (header) headers.set(...header);
  if (without) headers.delete(without);
  const body = { data: [{ key: "a/b", name: "B", companies: 1 }], request_id: ID };
  const operation = document.paths[PATH]?.get;
  if (!operation) throw new Error("there is no such operation");
  return answerFaults(document, check, { operation, answer: { status: 200, headers, body, ...rest } });
}

const failure = { error: { code: "not_found", message: "No." }, request_id: ID };

test("an answer that keeps the document has no faults", () => {
  expect(faults()).toEqual([]);
  expect(faults({ status: 404, body: failure })).toEqual([]);
});

test.each([
  ["a status that is not documented", { status: 201 }],
  ["another content type", { header: ["Content-Type", "text/html"] as [string, string] }],
  ["no request id", { without: "X-Request-Id" }],
  ["another request id than its body's", { header: ["X-Request-Id", "req_other"] as [string, string] }],
  ["part of what it says of limits", { without: "RateLimit-Reset" }],
  ["a limit that is no number", { header: ["RateLimit-Limit", "many"] as [string, string] }],
  ["no word of when to come back", { status: 429, body: failure }],
  ["a field of another type", { body: { data: [{ key: 1, name: "B", companies: 1 }], request_id: ID } }],
  ["a field more", { body: { data: [], request_id: ID, stack: "at" } }],
  ["a field less", { body: { data: [{ key: "a/b", name: "B" }], request_id: ID } }],
  ["a failure's body for a success", { body: failure }],
  ["a failure of another shape", { status: 400, body: { error: "no", request_id: ID } }],
])("an answer with %s has faults", (_, change) => {
  expect(faults(change)).not.toEqual([]);
});
