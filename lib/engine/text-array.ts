import { type SQL, sql } from "drizzle-orm";

/** One text[] parameter on either driver: sent as an array literal, since each serialises arrays its own way. */
export function textArray(values: readonly string[]): SQL {
  const quoted = values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`);
  return sql`${`{${quoted.join(",")}}`}::text[]`;
}
