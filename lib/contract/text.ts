import { z } from "zod";

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

/** Text without the spaces around it, which may be nothing. */
export function trimmed(max: number) {
  return characters(max).trim().meta({ maxLength: max });
}

/** Text without the spaces around it, of which something is left. */
export function text(max: number) {
  return trimmed(max).min(1, "must not be empty").meta({ minLength: 1, maxLength: max, pattern: "\\S" });
}

/** Text of an answer that is never empty. */
export const filled = z.string().min(1);
