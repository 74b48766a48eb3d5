import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { cityKey } from "./city-key";
import { NORMALISATION } from "./normalize";

const folder = fileURLToPath(new URL("../../db/starter/", import.meta.url));
const FILES = ["categories.json", "countries.json", "regions.json", "cities.tsv.gz"] as const;

const Category = z
  .object({ key: z.string(), name: z.string(), terms: z.array(z.string()) })
  .transform(({ terms, ...category }) => ({ ...category, terms: terms.join("|") }));
const Country = z.object({ code: z.string(), name: z.string() });
const Region = Country.extend({ country: z.string() });

/** Names the files' content and the form in which cities are found. */
export function referenceVersion(): string {
  const hash = createHash("sha256");
  for (const file of FILES) hash.update(readFileSync(folder + file));
  return `${hash.digest("hex").slice(0, 16)}, normalised ${NORMALISATION}`;
}

export function readReference() {
  return {
    categories: z.array(Category).parse(json("categories.json")),
    countries: z.array(Country).parse(json("countries.json")),
    regions: z.array(Region).parse(json("regions.json")),
    cities: gunzipSync(readFileSync(`${folder}cities.tsv.gz`))
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .map(toCity),
  };
}

function json(file: (typeof FILES)[number]): unknown {
  return JSON.parse(readFileSync(folder + file, "utf8"));
}

function toCity(line: string) {
  const [id, name = "", region = "", country = "", population, latitude, longitude] = line.split("\t");
  return {
    id: Number(id),
    name,
    nameKey: cityKey(name),
    region,
    country,
    population: Number(population),
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}
