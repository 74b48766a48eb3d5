import { cellOfList } from "./cell-of-list";

/** What a column of a table, named as the field of the API, holds of an object; lists stand in one cell. */
export function cellOf(object: object, column: string): string | number | null {
  const value = column
    .split(".")
    .reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : null), object);
  if (Array.isArray(value)) return cellOfList(value.map(String));
  return typeof value === "number" || typeof value === "string" ? value : null;
}
