import { type SQL, sql } from "drizzle-orm";

/** The conditions that are there, joined by "or"; null where none is. */
export function anyOf(conditions: (SQL | null)[]): SQL | null {
  const there = conditions.filter((condition) => condition !== null);
  return there.length > 0 ? sql`(${sql.join(there, sql` or `)})` : null;
}
