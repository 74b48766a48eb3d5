import { z } from "zod";
import { filled, text } from "./text";

const soughtValue = text(80).optional().describe("Only those of its values whose name holds this");

/** What asks for the values of one of some fields. */
export function askedValues<const Fields extends readonly string[]>(fields: Fields) {
  return {
    values_of: z.enum(fields).optional().describe("A field whose values are counted too"),
    value: soughtValue,
  };
}

/** A value of a field, beside how many rows have it. */
export const valueFields = {
  value: filled.meta({ description: "As the filter takes it", example: "amenity/university" }),
  name: filled.meta({ description: "For people", example: "University" }),
};
export const hasMoreValues = z.boolean().describe("Whether the field has more values than these");
