import type { z } from "zod";
import { type JsonSchema, jsonSchemaOf } from "./json-schema";

type Place = "path" | "query" | "header";
type Parameter = { in: Place; name: string; required?: true; description?: string; schema: JsonSchema };
type Header = Omit<Parameter, "in" | "name">;
export type Content = Record<string, { schema?: JsonSchema; example?: unknown }>;
export type ResponseObject =
  | { description: string; content?: Content; headers?: Record<string, Header> }
  | { $ref: string };
export type OperationObject = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, ResponseObject>;
};
export type PathsObject = Record<string, Record<string, OperationObject>>;

type Io = "input" | "output";

function asComponents<T>(json: T): T {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

/** Each property by itself. */
function propertiesOf({ properties = {}, required = [] }: JsonSchema): [string, Header][] {
  return Object.entries(properties).map(([name, schema]) => {
    const { description } = schema;
    const isRequired = required.includes(name);
    return [name, { ...(isRequired && { required: true }), ...(description !== undefined && { description }), schema }];
  });
}

/** Makes the parts of one document: schemas with an id become its components, the same ones for what goes in and what comes out. */
export function openApiParts() {
  const schemas: Record<string, JsonSchema> = {};

  function define(id: string, schema: JsonSchema): void {
    const known = schemas[id];
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas have the id ${id}`);
    schemas[id] = schema;
  }

  function schemaOf(schema: z.ZodType, io: Io): JsonSchema {
    const { $defs = {}, ...json } = asComponents(jsonSchemaOf(schema, io));
    for (const [id, definition] of Object.entries($defs)) define(id, definition);
    return json;
  }

  return {
    schemas,
    schemaOf,
    component(id: string, schema: z.ZodType, io: Io): JsonSchema {
      define(id, schemaOf(schema, io));
      return { $ref: `#/components/schemas/${id}` };
    },
    parametersOf(place: Place, schema: z.ZodObject | undefined): Parameter[] {
      if (!schema) return [];
      return propertiesOf(schemaOf(schema, "input")).map(([name, header]) => ({ in: place, name, ...header }));
    },
    headersOf: (schema: z.ZodObject) => Object.fromEntries(propertiesOf(schemaOf(schema, "output"))),
  };
}
export type OpenApiParts = ReturnType<typeof openApiParts>;
