import type { Schema } from "@/lib/reference/schema";

const PLAIN: Record<string, string> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

/** JSDoc above what it is of, or nothing. */
export function docOf(text: string | undefined, indent: string): string {
  if (!text) return "";
  const lines = text.replaceAll("*/", "* /").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

function union(types: string[]): string {
  return [...new Set(types)].join(" | ");
}

function objectOf(schema: Schema, indent: string): string {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  if (!properties) {
    const value = typeof additionalProperties === "object" ? typeOf(additionalProperties, indent) : "unknown";
    const names = propertyNames?.enum?.map((name) => JSON.stringify(name));
    if (names) return `Partial<Record<${union(names)}, ${value}>>`;
    return additionalProperties === false ? "Record<string, never>" : `Record<string, ${value}>`;
  }
  return membersOf(properties, required, indent);
}

/** An object type of these properties. */
export function membersOf(properties: Record<string, Schema>, required: readonly string[], indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? "" : "?";
    return `${docOf(schema.description, inner)}${inner}${name}${mark}: ${typeOf(schema, inner)};\n`;
  });
  return lines.length > 0 ? `{\n${lines.join("")}${indent}}` : "Record<string, never>";
}

/** A JSON Schema of the contract as a TypeScript type. */
export function typeOf(schema: Schema, indent = ""): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return union(options.map((one) => typeOf(one, indent)));
  if (schema.allOf) return schema.allOf.map((one) => typeOf(one, indent)).join(" & ");
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  return union(
    [schema.type ?? []].flat().map((type) => {
      if (type === "object") return objectOf(schema, indent);
      if (type !== "array") return PLAIN[type] ?? "unknown";
      const item = schema.items ? typeOf(schema.items, indent) : "unknown";
      return /[|&]/.test(item.replace(/\{[\s\S]*\}/, "")) ? `(${item})[]` : `${item}[]`;
    }),
  );
}
