import { z } from "zod";
import { seen } from "./seen";

/** Characters are code points, as JSON Schema counts them. */
function fits(max: number) {
  return (value: string) => value.length <= max || Array.from(value).length <= max;
}

/** Text as it is, spaces around it included. */
export function characters(max: number, params?: { error: string }) {
  return z
    .string(params)
    .refine(fits(max), { error: `must be at most ${max} characters` })
    .meta({ maxLength: max });
}

/** Text without the space and the invisible characters around it, which may be nothing. */
export function trimmed(max: number) {
  return characters(max).overwrite(seen).meta({ maxLength: max });
}

/** The same, of which something is left to see: every name, of whatever it is, and every word that is looked for. */
export function text(max: number, error = "must not be empty") {
  return trimmed(max)
    .min(1, error)
    .meta({ minLength: 1, maxLength: max, pattern: "\\S", "x-rule": "has a character that can be seen" });
}

/** Text of an answer that is never empty. */
export const filled = z.string().min(1);
