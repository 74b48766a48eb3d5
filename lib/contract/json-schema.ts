import { z } from "zod";

export type JsonSchema = {
  [keyword: string]: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  $defs?: Record<string, JsonSchema>;
};
type Json = { [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const typesOf = ({ type }: Json): unknown[] => [type].flat();
const isNull = (schema: Json) => schema.type === "null";

/** `null` among the types of a schema and not beside it: one thing that may be missing is not a choice of two. */
function withNull(schema: Json): Json | undefined {
  if (schema.$ref !== undefined || schema.anyOf !== undefined || schema.oneOf !== undefined) return undefined;
  const { enum: values, const: value, ...rest } = schema;
  const choices = Array.isArray(values) ? values : value === undefined ? undefined : [value];
  return { ...rest, type: [...typesOf(schema), "null"], ...(choices && { enum: [...choices, null] }) };
}

function folded(schema: Json): Json {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const all = anyOf.filter(isObject);
  const [one, ...more] = all.filter((alternative) => !isNull(alternative));
  if (!one || more.length > 0 || all.length !== 2) return schema;
  const nullable = withNull(one);
  return nullable ? { ...nullable, ...rest } : { ...rest, oneOf: anyOf };
}

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (!isObject(value)) return value;
  const within = Object.entries(value).map(([key, item]) => [key, key === "example" ? item : tidied(item)]);
  return folded(Object.fromEntries(within));
}

type Step = { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema };

/** Told apart by a property, all that is chosen from are objects. */
function sayObject({ zodSchema, jsonSchema }: Step): void {
  if (zodSchema instanceof z.ZodDiscriminatedUnion) jsonSchema.type = "object";
}

/** The JSON Schema of what goes in or comes out: schemas with an id stand among its `$defs`. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema, ...json } = z.toJSONSchema(schema, { io, override: sayObject });
  return tidied(json) as JsonSchema;
}
