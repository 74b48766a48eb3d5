import "server-only";
import { type SQL, sql } from "drizzle-orm";

/** Whether the search text of a company `c` has all these words or parts of words, or others with the same keys. */
export function hasWordKeys(parts: string[]): SQL {
  const keys = sql.join(
    parts.map((part) => sql`public.word_key(${part}::text)`),
    sql`, `,
  );
  return sql`public.word_keys(c.search) @> array[${keys}]`;
}
