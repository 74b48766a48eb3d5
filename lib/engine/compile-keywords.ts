import { type SQL, sql } from "drizzle-orm";
import { hasWordKeys } from "@/db/queries/word-keys";
import type { Keyword } from "@/lib/criteria/keyword";
import { anyOf } from "./any-of";
import { indexedParts } from "./indexed-parts";
import { textArray } from "./text-array";

const pattern = ({ sought }: Keyword) => `%${sought}%`;

/** Whether one of the keywords occurs, as whole words, in a text of the company or of its category. */
export function occursAny(keywords: Keyword[]): SQL {
  const real = keywords.filter(({ sought }) => sought !== "");
  const categories = [...new Set(real.flatMap((keyword) => keyword.categories))];
  const found = anyOf([
    real.length > 0 ? sql`c.search like any(${textArray(real.map(pattern))})` : null,
    categories.length > 0 ? sql`c.category = any(${textArray(categories)})` : null,
  ]);
  return found ?? sql`false`;
}

/**
 * The same, as an index of words finds it; null where a keyword has nothing that the index knows. What it finds is compared as
 * ever, so that words which share a key do no harm.
 */
export function soughtAny(keywords: Keyword[]): SQL | null {
  const real = keywords.filter(({ sought }) => sought !== "");
  const found = real.map((keyword) => {
    const parts = indexedParts(keyword.sought);
    return parts.length > 0 ? sql`(${hasWordKeys(parts)} and c.search like ${pattern(keyword)})` : null;
  });
  if (found.includes(null)) return null;
  const categories = [...new Set(real.flatMap((keyword) => keyword.categories))];
  return anyOf([...found, categories.length > 0 ? sql`c.category = any(${textArray(categories)})` : null]);
}

/** Those of the keywords that occur. */
export function occurring(keywords: Keyword[]): SQL {
  const tests = keywords.map((keyword) => sql`case when ${occursAny([keyword])} then ${keyword.text}::text end`);
  return tests.length > 0 ? sql`array_remove(array[${sql.join(tests, sql`, `)}], null)` : sql`'{}'::text[]`;
}
