import { type Document, type JsonSchema, operationsOf, resolve } from "@/scripts/lab/openapi/document";

const KEPT = 100;

/** What answers have shown, to be asked for later: ids and cursors are known by their pattern or their name. */
export type Memory = { see: (body: unknown) => void; recall: (name: string, schema: JsonSchema) => readonly string[] };

function patternsIn(document: Document): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    const { pattern } = value as JsonSchema;
    if (typeof pattern === "string" && pattern.startsWith("^")) found.add(pattern);
    Object.values(value).forEach(walk);
  };
  walk(
    operationsOf(document).map(({ operation }) => [
      operation.parameters?.map((one) => resolve(document, one)),
      operation.requestBody,
    ]),
  );
  return found;
}

function remember(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key) ?? [];
  if (list.includes(value)) return;
  list.push(value);
  if (list.length > KEPT) list.shift();
  map.set(key, list);
}

export function memoryOf(document: Document): Memory {
  const patterns = Array.from(patternsIn(document), (text) => ({ text, regex: new RegExp(text) }));
  const byPattern = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const see = (value: unknown, name = "") => {
    if (typeof value === "string") {
      if (value.length > 1_000) return;
      if (name.startsWith("next_")) remember(byName, name.slice(5), value);
      if (value.length > 60) return;
      for (const { text, regex } of patterns) if (regex.test(value)) remember(byPattern, text, value);
    } else if (Array.isArray(value)) {
      for (const item of value.slice(0, 20)) see(item, name);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) see(item, key);
    }
  };
  return { see, recall: (name, { pattern = "" }) => byName.get(name) ?? byPattern.get(pattern) ?? [] };
}
