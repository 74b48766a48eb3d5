import { openApiDocument } from "@/lib/contract/openapi";

/** The parts of JSON Schema that the contract makes. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
};

/** What a reference stands for; a description beside the reference is kept. */
export function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.split("/").at(-1) ?? "";
  const found = openApiDocument().components.schemas[name] as Schema | undefined;
  if (!found) throw new Error(`the document has no schema ${name}`);
  return { ...found, ...(schema.description && { description: schema.description }) };
}

/** The alternatives of a schema that are not null, and whether null is one. */
export function alternatives(schema: Schema): { some: Schema[]; isNullable: boolean } {
  const all = (schema.anyOf ?? schema.oneOf ?? [schema]).map(resolved);
  const some = all.filter(({ type }) => type !== "null");
  const listed = some.some(({ type }) => Array.isArray(type) && type.includes("null"));
  return { some, isNullable: some.length < all.length || listed };
}

/** Its type without null, as people read it. */
export function typeName(schema: Schema): string {
  const { some, isNullable } = alternatives(resolved(schema));
  const names = some.flatMap((one) => {
    if (one.const !== undefined) return [JSON.stringify(one.const)];
    const types = [one.type ?? "any"].flat().filter((name) => name !== "null");
    return types.map((type) => {
      if (type === "array") return one.items ? `${typeName(one.items)}[]` : "array";
      return one.format === "date-time" ? "time" : type;
    });
  });
  return [...new Set(names), ...(isNullable ? ["null"] : [])].join(" or ");
}
