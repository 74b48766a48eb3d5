import "server-only";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";

type Person = { name: AnyColumn; email: AnyColumn };

/** A person's name, or else their email address; null where a join found nobody. */
export function shownName<T extends string | null = string | null>({ name, email }: Person): SQL<T> {
  return sql<T>`coalesce(nullif(${name}, ''), ${email})`;
}
