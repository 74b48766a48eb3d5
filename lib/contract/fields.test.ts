import { expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "./all";
import type { Operation } from "./operation";

type Field = { name: string; where: string; schema: z.core.$ZodType };

/** The schemas that one is made of, beside its fields. */
function within({ _zod: { def } }: z.core.$ZodTypes): z.core.$ZodType[] {
  if ("innerType" in def) return [def.innerType];
  if ("element" in def) return [def.element];
  if ("options" in def) return [...def.options];
  if (def.type === "record") return [def.valueType];
  return def.type === "pipe" ? [def.in, def.out] : [];
}

function listFields(): Field[] {
  const seen = new Set<z.core.$ZodType>();
  const visit = (schema: z.core.$ZodType, where: string): Field[] => {
    if (seen.has(schema)) return [];
    seen.add(schema);
    const shape = schema instanceof z.ZodObject ? Object.entries<z.core.$ZodType>(schema.shape) : [];
    return [
      ...shape.flatMap(([name, field]) => [
        { name, where: `${where}.${name}`, schema: field },
        ...visit(field, `${where}.${name}`),
      ]),
      ...within(schema as z.core.$ZodTypes).flatMap((inner) => visit(inner, where)),
    ];
  };
  return (OPERATIONS as readonly Operation[]).flatMap(({ name, params, query, body, response }) =>
    [params, query, body, response].flatMap((schema) => (schema ? visit(schema, name) : [])),
  );
}

const fields = listFields();

test("every field says what it is where it is declared", () => {
  const isSaid = (schema: z.core.$ZodType): boolean => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    return z.globalRegistry.get(schema)?.description !== undefined || ("innerType" in def && isSaid(def.innerType));
  };
  expect(fields.length).toBeGreaterThan(500);
  expect(fields.filter(({ schema }) => !isSaid(schema)).map(({ where }) => where)).toEqual([]);
});

test("fields that are the same in all are one, declared once", () => {
  const bare = (schema: z.core.$ZodType) => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);
  const alike = Map.groupBy(fields, ({ name, schema }) => `${name} ${JSON.stringify(z.toJSONSchema(schema))}`);
  const twice = Array.from(alike.values()).filter((same) => new Set(same.map(({ schema }) => bare(schema))).size > 1);
  expect(twice.map((same) => same.map(({ where }) => where))).toEqual([]);
});
