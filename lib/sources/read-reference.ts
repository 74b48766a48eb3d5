import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { folded } from "@/lib/contract/folded";
import { cityKey } from "@/lib/directory/city-key";
import { NORMALISATION } from "@/lib/directory/normalize";

const folder = fileURLToPath(new URL("../../db/starter/", import.meta.url));
const FILES = [
  "categories.json",
  "countries.json",
  "regions.json",
  "cities.tsv.gz",
  "aliases.tsv.gz",
  "zip-codes.tsv.gz",
] as const;

const Category = z
  .object({ key: z.string(), name: z.string(), terms: z.array(z.string()) })
  .transform(({ terms, ...category }) => ({ ...category, terms: terms.map(folded).join("|") }));
const country = z.object({ code: z.string(), name: z.string() });
const withKey = <T extends { name: string }>(place: T) => ({ ...place, nameKey: folded(place.name) });
const Country = country.transform(withKey);
const Region = country.extend({ country: z.string() }).transform(withKey);

/** Names the files' content and the form in which places are found. */
export function referenceVersion(): string {
  const hash = createHash("sha256");
  for (const file of FILES) hash.update(readFileSync(folder + file));
  return `${hash.digest("hex").slice(0, 16)}, normalised ${NORMALISATION}, folded`;
}

export function readReference() {
  return {
    categories: z.array(Category).parse(json("categories.json")),
    countries: z.array(Country).parse(json("countries.json")),
    regions: z.array(Region).parse(json("regions.json")),
    cities: lines("cities.tsv.gz").map(toCity),
    aliases: lines("aliases.tsv.gz").map(toAlias),
    zipCodes: lines("zip-codes.tsv.gz").map(toZipCode),
  };
}

function json(file: (typeof FILES)[number]): unknown {
  return JSON.parse(readFileSync(folder + file, "utf8"));
}

function lines(file: (typeof FILES)[number]): string[] {
  return gunzipSync(readFileSync(folder + file))
    .toString("utf8")
    .trimEnd()
    .split("\n");
}

const Kind = z.enum(["country", "region", "city"]);

function toAlias(line: string) {
  const [kind, place = "", name = ""] = line.split("\t");
  return { kind: Kind.parse(kind), place, name, key: folded(name) };
}

function toZipCode(line: string) {
  const [code = "", name = "", region = ""] = line.split("\t");
  return { code, name, nameKey: cityKey(name), region };
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
