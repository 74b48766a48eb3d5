import { openApiDocument } from "@/lib/contract/openapi";
import { EVENT_TYPES, type EventType } from "@/lib/contract/webhooks";
import type { Schema } from "@/lib/reference/schema";
import { listMethods } from "./list-methods";
import { docOf, typeOf } from "./type-of";

/** What an event's `data` holds. */
function dataOf(type: EventType): string {
  const told = openApiDocument().webhooks[type]?.post?.requestBody?.content["application/json"]?.schema;
  return typeOf((told?.properties?.data ?? {}) as Schema);
}

function eventsSource(): string {
  const shapes = EVENT_TYPES.map(
    (type) => `  | { id: string; type: "${type}"; created_at: string; data: ${dataOf(type)} }`,
  );
  return `/** What a webhook is told. */\nexport type WebhookEvent =\n${shapes.join("\n")};\n`;
}

/** The types of all that goes in and comes out, by the names that the OpenAPI document gives them. */
export function typesSource(): string {
  const { Error: failure, ...schemas } = openApiDocument().components.schemas as Record<string, Schema>;
  if (!failure) throw new Error("the document has no error");
  const shared = Object.entries(schemas).map(
    ([name, schema]) => `${docOf(schema.description, "")}export type ${name} = ${typeOf(schema)};\n`,
  );
  const inputs = listMethods().map(({ inputName, inputType }) => `export type ${inputName} = ${inputType};\n`);
  return ["// Made by scripts/build-client.ts from lib/contract/all.ts.\n", ...shared, ...inputs, eventsSource()].join(
    "\n",
  );
}
