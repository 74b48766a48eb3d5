import type { Conn } from "@/db/client";
import { selectCategoryWords } from "@/db/queries/category-words";
import { selectPlaceWords } from "@/db/queries/place-words";
import type { ColumnWords } from "@/lib/company-columns/column-words";

declare global {
  var prospectorColumnWords: { words: Promise<ColumnWords>; until: number } | undefined;
}

/** Reference data changes with the product's version alone, which may be loaded while this process still runs. */
const KEPT_MS = 300_000;

/** What our categories and places are called, to read lists by. */
// On globalThis, because each route of Next may have a copy of this module.
export function loadColumnWords(conn: Conn): Promise<ColumnWords> {
  const kept = globalThis.prospectorColumnWords;
  if (kept && kept.until > performance.now()) return kept.words;
  const words = selectColumnWords(conn);
  const asked = { words, until: performance.now() + KEPT_MS };
  globalThis.prospectorColumnWords = asked;
  words.catch(() => {
    if (globalThis.prospectorColumnWords === asked) globalThis.prospectorColumnWords = undefined;
  });
  return words;
}

async function selectColumnWords(conn: Conn): Promise<ColumnWords> {
  return { categories: await selectCategoryWords(conn), ...(await selectPlaceWords(conn)) };
}
