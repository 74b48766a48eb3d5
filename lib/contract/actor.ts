import { z } from "zod";
import { idOf } from "./ids";
import { filled } from "./text";

/** A key, as other objects name it. */
export const KeyName = z.strictObject({
  id: idOf("key").describe("The key's id"),
  name: z.string().describe("What the key is called"),
});

/** A person, as other objects name them. */
export const Person = z.strictObject({
  id: idOf("user").describe("Their id as a member"),
  name: z.string().describe("What they call themselves"),
  email: filled.regex(/@/).describe("The address that they sign in with"),
});

export const memberInWords = z.string().nullable().describe("The member, by name or else email address");

/** A member who does something, by themselves or through a key. */
export const Actor = Person.extend({
  key: KeyName.nullable().describe("The key that spoke for the member; null for the dashboard"),
});
