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

function parameter(value: Json): Json {
  const { schema } = value;
  if (value.description !== undefined || !isObject(schema)) return value;
  return schema.description === undefined ? value : { ...value, description: schema.description };
}

const mapped = (object: Json, change: (name: string, value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(name, value)]));

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (!isObject(value)) return value;
  const within = mapped(value, (key, item) => (key === "example" ? item : tidied(item)));
  if (typeof within.in === "string" && within.schema !== undefined) return parameter(within);
  return folded(within);
}

/** The same document or schema, in which a parameter says what its schema does, and what may be null is no choice of two schemas. */
export function tidy<T extends object>(document: T): T {
  return tidied(document) as T;
}
