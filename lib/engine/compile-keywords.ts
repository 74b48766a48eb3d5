import { type SQL, sql } from "drizzle-orm";
import { anyOf } from "./any-of";
import type { Keyword } from "./keyword";
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

/** Those of the keywords that occur. */
export function occurring(keywords: Keyword[]): SQL {
  const tests = keywords.map((keyword) => sql`case when ${occursAny([keyword])} then ${keyword.text}::text end`);
  return tests.length > 0 ? sql`array_remove(array[${sql.join(tests, sql`, `)}], null)` : sql`'{}'::text[]`;
}
