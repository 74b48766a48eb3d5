import { TypeID, typeid } from "typeid-js";
import { ID_PREFIXES, type IdKind } from "./contract/ids";
import { notFound } from "./errors";

/** A UUIDv7: ids of one process sort in the order they were made. */
export function newId(): string {
  return typeid().toUUID();
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
