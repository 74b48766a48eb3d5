import { TypeID, typeid } from "typeid-js";
import { ID_PREFIXES, type IdKind } from "@/lib/contract/ids";
import { notFound } from "./errors";

/** A UUIDv7: ids of one process sort in the order they were made. */
export function newId(): string {
  return typeid().toUUID();
}

/** Below every id that is made at this moment or after it, in milliseconds since 1970. */
export function firstIdOf(time: number): string {
  const hex = Math.max(0, Math.floor(time)).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** As far as ids of one millisecond differ, in their order; a number fills the rest (see `numberedId`). */
const PREFIX_LENGTH = 26;

/** What the ids of rows that one statement makes have in common. */
export function newIdPrefix(): string {
  return newId().slice(0, PREFIX_LENGTH);
}

/** The uuid right before another; null before the first of all. */
export function idBefore(uuid: string): string | null {
  const number = BigInt(`0x${uuid.replaceAll("-", "")}`);
  if (number === 0n) return null;
  const hex = (number - 1n).toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function toTypeId(kind: IdKind, uuid: string): string {
  return TypeID.fromUUID(ID_PREFIXES[kind], uuid).toString();
}

/** The uuid of a TypeID; throws `not_found` for anything else, since such an object cannot exist. */
export function fromTypeId(kind: IdKind, id: string): string {
  try {
    return TypeID.fromString(id, ID_PREFIXES[kind]).toUUID();
  } catch {
    throw notFound(kind);
  }
}
