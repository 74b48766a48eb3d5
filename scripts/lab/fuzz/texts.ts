import fc from "fast-check";
import type { Dice } from "./dice";

/** Text that people might well send. */
const PLAIN = [
  "a",
  "Ada's",
  'O"Brien',
  "Zoë",
  "東京",
  "  padded  ",
  "tab\there",
  "100%",
  "a_b",
  "naïve café",
  "0",
  "-1",
] as const;
/** Text that breaks what is careless about it; none of it is wrong as text. */
const ODD = [
  "",
  " ",
  "\u200b",
  "\ufeff",
  "שלום עולם",
  "\u202emoc.elpmaxe",
  "👩‍👩‍👧‍👦",
  "𝒳".repeat(30),
  "e\u0301".repeat(20),
  "İstanbul",
  "'; DROP TABLE workflows; --",
  "' OR 1=1 --",
  "$1",
  "%' AND pg_sleep(5)--",
  "\\",
  "%",
  "_%_",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "#{7*7}",
  "../../etc/passwd",
  "\r\nX-Injected: 1",
  "null",
  "undefined",
  "NaN",
  "true",
  "__proto__",
  "constructor",
  "toString",
  "=1+1",
  "1e309",
  "0x10",
  "９",
] as const;
/** What no text of JSON that is kept may hold. */
const BROKEN = ["\u0000", "a\u0000b", "\ud800", "\udfff tail", "a\ud83d"] as const;

export const ODD_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "",
  " ",
  "a.b",
  "$ref",
  "\u0000",
  "id",
  "workspace_id",
] as const;

const TIMES = [
  "2026-01-31T09:00:00Z",
  "2024-02-29T23:59:59.999+02:00",
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00+23:59",
  "9999-12-31T23:59:59.999999999-23:59",
  "1970-01-01T00:00:00.1Z",
] as const;

const pools = new Map<string, string[]>();

/** Texts that match a pattern, always the same; none where its kind of pattern cannot be drawn from. */
function matching(pattern: string): string[] {
  const known = pools.get(pattern);
  if (known) return known;
  let pool: string[] = [];
  try {
    pool = fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 60 });
  } catch {
    // Look-aheads and classes of Unicode: their schemas' examples have to do.
  }
  pools.set(pattern, pool);
  return pool;
}

export function textOf(dice: Dice, { pattern, format, maxLength = 200 }: TextRules): string {
  if (format === "date-time") return dice.pick(TIMES);
  const drawn = pattern === undefined ? undefined : dice.among(matching(pattern));
  if (drawn !== undefined && !(pattern === "\\S" && dice.chance(0.9))) return drawn;
  if (dice.chance(0.1)) return dice.pick(["x", "é", "😀"]).repeat(maxLength);
  return dice.chance(0.5) ? dice.pick(PLAIN) : dice.pick(ODD);
}

export type TextRules = { pattern?: string; format?: string; maxLength?: number };

/** Text that its schema may well refuse. */
export function hostileText(dice: Dice, { maxLength = 200 }: TextRules): string {
  return dice.pick([
    () => dice.pick(BROKEN),
    () => dice.pick(ODD),
    () => dice.pick(["x", "é", "😀"]).repeat(maxLength + dice.whole(0, 1)),
    () => `${"x".repeat(maxLength)}${" ".repeat(dice.whole(0, 2))}`,
    () => " ".repeat(maxLength + 1),
    () => "x".repeat(10_000),
    () => "(a+)+$".repeat(50),
  ])();
}
