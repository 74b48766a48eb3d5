import { FIELD_WORDS, SCHEMA_WORDS } from "./openapi-words";

type Json = { [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const typesOf = ({ type }: Json): unknown[] => [type].flat();
const isNull = (schema: Json) => schema.type === "null";
const isPlain = (schema: Json) => Object.keys(schema).length === 1 && typeof schema.type === "string";

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
  if (all.every(isPlain)) return { ...rest, type: all.flatMap(typesOf) };
  const [one, ...more] = all.filter((alternative) => !isNull(alternative));
  if (!one || more.length > 0 || all.length !== 2) return schema;
  const nullable = withNull(one);
  return nullable ? { ...nullable, ...rest } : { ...rest, oneOf: anyOf };
}

function described(name: string, value: unknown): unknown {
  if (!isObject(value) || value.$ref !== undefined || value.description !== undefined) return value;
  const description = FIELD_WORDS[name];
  return description === undefined ? value : { ...value, description };
}

function parameter(value: Json): Json {
  const { name, schema } = value;
  if (value.description !== undefined || !isObject(schema)) return value;
  const description = schema.description ?? FIELD_WORDS[String(name)];
  return description === undefined ? value : { ...value, description };
}

const mapped = (object: Json, change: (name: string, value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(name, value)]));

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (!isObject(value)) return value;
  const within = mapped(value, (key, item) => (key === "example" ? item : tidied(item)));
  if (typeof within.in === "string" && within.schema !== undefined) return parameter(within);
  const schema = folded(within);
  return isObject(schema.properties) ? { ...schema, properties: mapped(schema.properties, described) } : schema;
}

function withWords(schemas: object = {}): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (isObject(schema) && SCHEMA_WORDS[name]) schema.description ??= SCHEMA_WORDS[name];
  }
}

/** The same schema alone, as it stands in the document. */
export function tidySchema<T extends object>(schema: T): T {
  const tidy = tidied(schema) as T & { $defs?: object };
  withWords(tidy.$defs);
  return tidy;
}

/** The same document, in which every field and object is described, and what may be null is no choice of two schemas. */
export function tidyDocument<T extends { components?: { schemas?: object } }>(document: T): T {
  const tidy = tidied(document) as T;
  withWords(tidy.components?.schemas);
  return tidy;
}
