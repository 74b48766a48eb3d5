import "server-only";
import type { Conn } from "@/db/client";
import { categories } from "@/db/schema/directory";

/** What every category is called and searched by; there are some thousand. */
export function selectCategoryWords(conn: Conn) {
  return conn.select({ key: categories.key, name: categories.name, terms: categories.terms }).from(categories);
}
