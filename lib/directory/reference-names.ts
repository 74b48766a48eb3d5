import { reader } from "@/db/client";
import { selectReferenceNames } from "@/db/queries/reference";

type ReferenceNames = Awaited<ReturnType<typeof selectReferenceNames>>;

declare global {
  var prospectorReferenceNames: { names: Promise<ReferenceNames>; until: number } | undefined;
}

/** Reference data changes with the product's version alone, which may be loaded while this process still runs. */
const KEPT_MS = 60_000;

// On globalThis, because each route of Next may have a copy of this module.
function referenceNames(): Promise<ReferenceNames> {
  const kept = globalThis.prospectorReferenceNames;
  if (kept && kept.until > performance.now()) return kept.names;
  const names = selectReferenceNames(reader());
  const asked = { names, until: performance.now() + KEPT_MS };
  globalThis.prospectorReferenceNames = asked;
  names.catch(() => {
    if (globalThis.prospectorReferenceNames === asked) globalThis.prospectorReferenceNames = undefined;
  });
  return names;
}

/** English names by key; a category that the directory does not know is shown as words. */
export async function categoryNames(keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { categories } = await referenceNames();
  return new Map(keys.map((key) => [key, categories.get(key) ?? readable(key)]));
}

function readable(key: string): string {
  const words = (key.split("/").at(-1) ?? key).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** English names of countries (ISO 3166-1) and regions (ISO 3166-2), by code; those that there are. */
export async function placeNames(codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const { places } = await referenceNames();
  return new Map(
    codes.flatMap((code) => {
      const name = places.get(code);
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
}
