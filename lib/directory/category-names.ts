import type { Conn } from "@/db/client";
import { selectCategoryNames } from "@/db/queries/reference";

/** English names by key; a key that the directory does not know is shown as words. */
export async function categoryNames(conn: Conn, keys: string[]): Promise<Map<string, string>> {
  const names = await selectCategoryNames(conn, keys);
  return new Map(keys.map((key) => [key, names.get(key) ?? readable(key)]));
}

function readable(key: string): string {
  const words = (key.split("/").at(-1) ?? key).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
