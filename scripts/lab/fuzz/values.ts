import { type Document, type JsonSchema, resolve } from "@/scripts/lab/openapi/document";
import type { Dice } from "./dice";
import type { Memory } from "./memory";
import { hostileText, ODD_KEYS, textOf } from "./texts";

export type Source = {
  document: Document;
  dice: Dice;
  memory: Memory;
  /** How likely each part is replaced with something that may be wrong. */
  hostility: number;
};

const DEPTH_MAX = 12;
const LIST_MAX = 600;

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value };
  return value;
}

function hostileNumber(dice: Dice, { minimum = 0, maximum = 1_000 }: JsonSchema): number {
  return dice.pick([
    minimum - 1,
    maximum + 1,
    minimum - 0.5,
    maximum + 0.5,
    1.5,
    -0,
    2 ** 31,
    2 ** 53,
    1e21,
    5e-324,
    -1e308,
  ]);
}

/** Of any type, the right one included. */
function hostileValue({ dice }: Source, schema: JsonSchema): unknown {
  if (dice.chance(0.4)) {
    const types = [schema.type].flat();
    if (types.includes("string")) return hostileText(dice, schema);
    if (types.includes("integer") || types.includes("number")) return hostileNumber(dice, schema);
  }
  return dice.pick<() => unknown>([
    () => null,
    () => true,
    () => 0,
    () => -1.5,
    () => "",
    () => [],
    () => ({}),
    () => [[]],
    () => hostileText(dice, schema),
    () => nested(dice.whole(2, 40)),
    () => ({ [dice.pick(ODD_KEYS)]: 1 }),
    () => Array.from({ length: 50 }, (_, at) => at),
  ])();
}

/** For where only text can stand. An object's own toString is of no use: it may be made up. */
export const asText = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** Own properties, `__proto__` too. */
function objectOf(entries: [string, unknown][]): object {
  const object = {};
  for (const [key, value] of entries) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

function anObject(source: Source, schema: JsonSchema, depth: number): object {
  const { dice, hostility } = source;
  const entries: [string, unknown][] = [];
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const isWanted = schema.required?.includes(key) ? !dice.chance(hostility / 2) : dice.chance(depth > 3 ? 0.3 : 0.5);
    if (isWanted) entries.push([key, makeValue(source, key, property, depth + 1)]);
  }
  if (typeof schema.additionalProperties === "object") {
    const count = dice.chance(0.1) ? dice.whole(0, (schema.maxProperties ?? 5) + 1) : dice.whole(0, 3);
    for (let at = 0; at < count; at++) {
      const key = asText(makeValue(source, "key", schema.propertyNames ?? { type: "string" }, depth + 1));
      entries.push([
        dice.chance(0.5) ? `${key}${at}` : key,
        makeValue(source, key, schema.additionalProperties, depth + 1),
      ]);
    }
  } else if (dice.chance(hostility)) {
    entries.push([dice.pick(ODD_KEYS), dice.pick<unknown>([1, null, "x"])]);
  }
  return objectOf(entries);
}

function aList(source: Source, name: string, schema: JsonSchema, depth: number): unknown[] {
  const { dice, hostility } = source;
  const { minItems = 0, maxItems = 5, items = {} } = schema;
  const isEdge = maxItems <= LIST_MAX && dice.chance(0.03 + hostility);
  const length = isEdge
    ? dice.pick([minItems - 1, maxItems, maxItems + 1])
    : dice.whole(minItems, Math.min(maxItems, 3));
  return Array.from({ length: Math.max(0, length) }, () => makeValue(source, name, items, depth + 1));
}

function aNumber(dice: Dice, { type, minimum = 0, maximum = 1_000 }: JsonSchema): number {
  const whole = dice.pick([minimum, maximum, dice.whole(minimum, maximum)]);
  return [type].flat().includes("number") && dice.chance(0.3) ? whole / 3 : whole;
}

/** A value that the schema allows, as far as it can be made up; with hostility something else here and there. */
export function makeValue(source: Source, name: string, referred: JsonSchema, depth = 0): unknown {
  const { document, dice, memory, hostility } = source;
  const schema = resolve(document, referred);
  if (depth > DEPTH_MAX) return null;
  if (dice.chance(hostility)) return hostileValue(source, schema);
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return makeValue(source, name, dice.among(some) ?? {}, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.among(schema.enum);
  switch (dice.among([schema.type ?? "string"].flat())) {
    case "object":
      return anObject(source, schema, depth);
    case "array":
      return aList(source, name, schema, depth);
    case "integer":
    case "number":
      return aNumber(dice, schema);
    case "boolean":
      return dice.chance(0.5);
    case "null":
      return null;
    default: {
      const known = memory.recall(name, schema);
      if (known.length > 0 && dice.chance(0.8)) return dice.among(known);
      if (schema.example !== undefined && dice.chance(0.6)) return schema.example;
      return textOf(dice, schema);
    }
  }
}
