import "server-only";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** As people sort names, whatever locale the database was made with: É between E and F, small letters before capitals. */
export function byName<T = string>(name: SQL | AnyColumn): SQL<T> {
  return sql<T>`${name} collate names`;
}
