/** Under which exports keep what an object is called. */
const CALLED = ["primary", "name", "value", "text", "label", "desc", "address", "url", "number"];

/** What a cell holds as JSON; undefined for anything else. */
export function jsonCell(text: string): unknown {
  if (!text.startsWith("{") && !text.startsWith("[")) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value.trim()] : [];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isObject(value)) return [];
  for (const key of CALLED) {
    const texts = textsOf(value[key]);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** The texts that a cell lists as JSON, or as Python writes lists; a cell of anything else is one text. */
export function listedTexts(text: string): string[] {
  if (!text.startsWith("{") && !text.startsWith("[")) return [text];
  const value = jsonCell(text) ?? (text.startsWith("['") ? jsonCell(text.replaceAll("'", '"')) : undefined);
  return value === undefined ? [text] : textsOf(value);
}
