import { alternatives, resolved, type Schema, typeName } from "./schema";

/** A property as the reference shows it: `name` is its path in the object, with `[]` for each list on the way. */
export type Field = {
  name: string;
  type: string;
  isRequired: boolean;
  description: string;
  /** What it may be, where that is a closed set. */
  values: string[];
  depth: number;
};

const DEPTH_MAX = 4;

function bounds({ minimum, maximum, maxLength }: Schema): string[] {
  const safe = (value: number | undefined) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return [
    ...(safe(minimum) && safe(maximum) ? [`From ${minimum} to ${maximum?.toLocaleString("en")}.`] : []),
    ...(maxLength !== undefined ? [`At most ${maxLength.toLocaleString("en")} characters.`] : []),
  ];
}

function wordsOf(schema: Schema): string {
  const { some } = alternatives(schema);
  const text = schema.description ?? some[0]?.description ?? "";
  const sentence = text && (/[.!?]$/.test(text) ? text : `${text}.`);
  const preset = schema.default !== undefined ? [`${JSON.stringify(schema.default)} unless told otherwise.`] : [];
  return [sentence, ...bounds(some[0] ?? {}), ...preset].filter(Boolean).join(" ");
}

function inside(schema: Schema): { schema: Schema; suffix: string } | undefined {
  const { some } = alternatives(resolved(schema));
  const [one] = some;
  if (one?.items) {
    const within = inside(one.items);
    return within && { schema: within.schema, suffix: `[]${within.suffix}` };
  }
  return one?.properties ? { schema: one, suffix: "" } : undefined;
}

/** The properties of an object's schema, each followed by those within it. */
export function listFields(root: Schema, prefix = "", depth = 0): Field[] {
  const object = inside(root)?.schema;
  if (!object) return [];
  return Object.entries(object.properties ?? {}).flatMap(([key, property]) => {
    const schema = resolved(property);
    const { some } = alternatives(schema);
    const name = `${prefix}${key}`;
    const field: Field = {
      name,
      type: typeName(property),
      isRequired: object.required?.includes(key) ?? false,
      description: wordsOf(schema),
      values: (some[0]?.enum ?? resolved(some[0]?.items ?? {}).enum ?? [])
        .filter((value) => value !== null)
        .map(String),
      depth,
    };
    const within = depth < DEPTH_MAX ? inside(property) : undefined;
    const inner = within ? listFields(within.schema, `${name}${within.suffix}.`, depth + 1) : [];
    return [field, ...inner];
  });
}
