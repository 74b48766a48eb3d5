import type { RawRecord } from "@/lib/directory/sources/source";
import { isCategory } from "./categories";
import { areasOf, type LocationSet } from "./location-set";
import { readJson } from "./packages";

type Item = { id: string; displayName: string; locationSet: LocationSet; tags: Record<string, string> };
type Index = { _meta: { generated: string }; nsi: Record<string, { items: Item[] }> };
type Entry = {
  label?: string;
  description?: string;
  identities?: Record<string, string>;
  officialWebsites?: string[];
  dissolutions?: unknown[];
};

const SOURCE = "name-suggestion-index";
const index = readJson<Index>(SOURCE, "dist/json/nsi.min.json");
const { wikidata } = readJson<{ wikidata: Record<string, Entry> }>(SOURCE, "dist/wikidata/wikidata.min.json");
const { dissolved } = readJson<{ dissolved: Record<string, unknown> }>(SOURCE, "dist/wikidata/dissolved.min.json");

export const indexDate = index._meta.generated;

const NETWORKS: Record<string, (id: string) => string> = {
  facebook: (id) => `https://www.facebook.com/${id}`,
  instagram: (id) => `https://www.instagram.com/${id}`,
  linkedin: (id) => `https://www.linkedin.com/company/${id}`,
  twitter: (id) => `https://x.com/${id}`,
  youtube: (id) => `https://www.youtube.com/channel/${id}`,
  tiktok: (id) => `https://www.tiktok.com/@${id}`,
};

/** Brands and operators that still exist and have a website. */
export function brands(): RawRecord[] {
  return Object.entries(index.nsi).flatMap(([path, { items }]) => {
    const [tree, key, value] = path.split("/");
    const category = `${key}/${value}`;
    if ((tree !== "brands" && tree !== "operators") || !isCategory(category)) return [];
    return items.flatMap((item) => toRecord(item, category));
  });
}

function toRecord({ id, displayName, locationSet, tags }: Item, category: string): RawRecord[] {
  const brandId = tags["brand:wikidata"] ?? tags["operator:wikidata"];
  const entry = brandId ? wikidata[brandId] : undefined;
  const website = entry?.identities?.website ?? entry?.officialWebsites?.[0];
  if (!brandId || !entry || !website || dissolved[id] || entry.dissolutions) return [];
  const name = tags.name ?? tags.brand ?? tags.operator ?? displayName;
  return [
    {
      sourceRecordId: `nsi:${id}`,
      licence: "BSD-3-Clause AND CC0-1.0",
      coverage: "brand",
      name,
      category,
      description: descriptionOf(name, entry),
      website,
      areas: areasOf(locationSet),
      brandId,
      social: Object.fromEntries(
        Object.entries(NETWORKS).flatMap(([network, address]) => {
          const profile = entry.identities?.[network];
          return profile ? [[network, address(encodeURIComponent(profile))]] : [];
        }),
      ),
    },
  ];
}

function descriptionOf(name: string, { label, description }: Entry): string | undefined {
  const other = label && label.toLowerCase() !== name.toLowerCase() ? label : undefined;
  return other && description ? `${other}: ${description}` : (description ?? other);
}
