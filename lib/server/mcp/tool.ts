import type { Tool as Description } from "@modelcontextprotocol/server";
import { z } from "zod";
import { RequestId } from "@/lib/contract/error-body";
import { jsonSchemaOf } from "@/lib/contract/json-schema";
import type { Operation } from "@/lib/contract/operation";
import type { Handler } from "@/lib/server/http/routes";

/** An operation that MCP offers, and its route's own handler. */
export type Tool = { operation: Operation; handle: Handler };

const IDEMPOTENCY_KEY = {
  idempotency_key: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe("New for each thing to be done, the same when it is asked for again: then it is done once"),
};

function bodyOf({ name, body }: Operation): z.ZodObject | undefined {
  const schema = body instanceof z.ZodOptional ? body.unwrap() : body;
  if (schema === undefined || schema instanceof z.ZodObject) return schema;
  throw new Error(`${name} cannot be a tool: its body is no object`);
}

/** Where each argument goes: what the path, the query and the body hold, side by side. */
export function placesOf(operation: Operation) {
  return {
    path: operation.params?.shape ?? {},
    query: operation.query?.shape ?? {},
    body: bodyOf(operation)?.shape ?? {},
    header: operation.idempotent ? IDEMPOTENCY_KEY : {},
  };
}

/** The cast holds since the schema is of an object; the protocol's type spells out all of JSON. */
function objectSchemaOf(schema: z.ZodObject, io: "input" | "output"): Description["inputSchema"] {
  return jsonSchemaOf(schema, io) as Description["inputSchema"];
}

function inputSchemaOf(operation: Operation) {
  const { path, query, body, header } = placesOf(operation);
  return objectSchemaOf(z.strictObject({ ...path, ...query, ...body, ...header }), "input");
}

function outputSchemaOf({ name, response }: Operation) {
  if (!(response instanceof z.ZodObject)) throw new Error(`${name} cannot be a tool: it answers with no object`);
  return objectSchemaOf(response.extend({ request_id: RequestId }), "output");
}

/** What a client is told of a tool, all of it from the operation. */
export function describeTool({ operation }: Tool): Description {
  const { name, summary, description, scope, idempotent = false, repeatable = false } = operation;
  const isReading = scope === "prospector.read";
  return {
    name,
    title: summary,
    description: [summary, description].filter(Boolean).join(". "),
    inputSchema: inputSchemaOf(operation),
    outputSchema: outputSchemaOf(operation),
    annotations: {
      readOnlyHint: isReading,
      // What takes an idempotency key adds something, each time anew without one; all else, and what may be asked again,
      // changes what is there.
      destructiveHint: !isReading && (!idempotent || repeatable),
      idempotentHint: !idempotent || repeatable,
      openWorldHint: false,
    },
  };
}
