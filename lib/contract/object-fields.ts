import { z } from "zod";
import { type IdKind, idOf } from "./ids";
import { filled } from "./text";

export const createdAt = z.iso.datetime().meta({ id: "CreatedAt", description: "When it was made" });
export const updatedAt = z.iso.datetime().meta({ id: "UpdatedAt", description: "When it last changed" });
export const name = filled.describe("What it is called");

/** Of what is done in the background. */
export const finishedAt = z.iso.datetime().nullable().describe("When it ended; null while it has not");
export const statusReason = z.string().nullable().describe("Why it ended so, in words; null where that needs none");

export function objectName<const Name extends string>(name: Name) {
  return z.literal(name).describe("Which kind of object this is");
}

/** What every object that has an id of its own begins with. */
export function objectFields<const Name extends string>(kind: IdKind, name: Name) {
  return {
    id: idOf(kind).describe("Opaque; it never changes"),
    object: objectName(name),
    created_at: createdAt,
    updated_at: updatedAt,
  };
}
