import "server-only";
import { type SQL, sql } from "drizzle-orm";

/** The id of a statement's nth row under a prefix of `newIdPrefix`: ids of one prefix sort as their numbers do. */
export function numberedId(prefix: string, nth: SQL): SQL {
  return sql`(${prefix}::text || lpad(to_hex(${nth}), 10, '0'))::uuid`;
}
