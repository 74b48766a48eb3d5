import type { Conn } from "@/db/client";
import { selectCategoryWords } from "@/db/queries/category-words";
import { findReferenceVersion } from "@/db/queries/reference";
import type { Criteria } from "@/lib/contract/criteria";
import { type Keyword, soughtWords } from "@/lib/criteria/keyword";
import { searchText } from "@/lib/directory/search-text";

export type Keywords = { include: Keyword[]; exclude: Keyword[] };
type FoldedCategory = { key: string; words: string };

let folded: { version: string; categories: FoldedCategory[] } | undefined;

/** What each category is called, folded; once for a version of the reference data, since some thousand take longer than a count. */
async function foldedCategories(conn: Conn): Promise<FoldedCategory[]> {
  const version = await findReferenceVersion(conn);
  if (folded && folded.version === version) return folded.categories;
  const rows = await selectCategoryWords(conn);
  const categories = rows.map(({ key, name, terms }) => ({ key, words: searchText([name, ...terms.split("|")]) }));
  if (version !== null) folded = { version, categories };
  return categories;
}

/** The criteria's keywords with the categories that they name. */
export async function findKeywords(conn: Conn, { keywords: { include, exclude } }: Criteria): Promise<Keywords> {
  if (include.length + exclude.length === 0) return { include: [], exclude: [] };
  const categories = await foldedCategories(conn);
  const find = (text: string): Keyword => {
    const sought = soughtWords(text);
    const named = categories.filter(({ words }) => sought !== null && words.includes(sought));
    return { text, sought: sought ?? "", categories: named.map(({ key }) => key) };
  };
  return { include: include.map(find), exclude: exclude.map(find) };
}
