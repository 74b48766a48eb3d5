import { alternatives, resolved, type Schema } from "./schema";

const DEPTH_MAX = 6;
const TIME = "2026-01-31T09:00:00.000Z";

/** A value that a schema allows, from its own example where it has one. */
export function exampleOf(root: Schema, depth = 0): unknown {
  const schema = resolved(root);
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  const { some, isNullable } = alternatives(schema);
  const [one] = some;
  if (!one || depth > DEPTH_MAX) return null;
  if (one.example !== undefined) return one.example;
  if (one.const !== undefined) return one.const;
  if (one.enum) return one.enum[0];
  switch ([one.type].flat()[0]) {
    case "object":
      return Object.fromEntries(
        Object.entries(one.properties ?? {}).map(([key, property]) => [key, exampleOf(property, depth + 1)]),
      );
    case "array":
      return one.items ? [exampleOf(one.items, depth + 1)] : [];
    case "integer":
    case "number":
      return Math.max(1, one.minimum ?? 1);
    case "boolean":
      return true;
    case "string":
      return one.format === "date-time" ? TIME : isNullable ? null : "…";
    default:
      return null;
  }
}
