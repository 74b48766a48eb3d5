import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { nameKey } from "@/lib/directory/name-key";
import type { RawRecord } from "@/lib/directory/sources/source";
import { canonicalWebsite } from "@/lib/directory/website";
import { aliases } from "./aliases";
import { brands, indexDate } from "./brands";
import { categoriesWith } from "./categories";
import { cities } from "./cities";
import { licencesText, manifestOf } from "./manifest";
import { countries, regions } from "./regions";
import { universities } from "./universities";
import { zipCodes } from "./zip-codes";

const folder = new URL("../../../db/starter/", import.meta.url);

const companies = [...brands(), ...universities()]
  .filter(({ website }) => website && canonicalWebsite(website))
  .sort(byName);
const categories = categoriesWith(companies.map(({ category }) => category));

mkdirSync(folder, { recursive: true });
write("companies.ndjson.gz", packed(companies.map((company) => JSON.stringify(company))));
write(
  "cities.tsv.gz",
  packed(
    cities.map((city) =>
      [city.id, city.name, city.region, city.country, city.population, city.latitude, city.longitude].join("\t"),
    ),
  ),
);
write("aliases.tsv.gz", packed(aliases.map(({ kind, place, name }) => [kind, place, name].join("\t"))));
write("zip-codes.tsv.gz", packed(zipCodes.map(({ code, name, region }) => [code, name, region].join("\t"))));
write("categories.json", list(categories));
write("countries.json", list(countries));
write("regions.json", list(regions));
write("LICENCES.md", licencesText());
write(
  "manifest.json",
  `${JSON.stringify(
    manifestOf(indexDate, {
      companies: companies.length,
      categories: categories.length,
      countries: countries.length,
      regions: regions.length,
      cities: cities.length,
      aliases: aliases.length,
      zip_codes: zipCodes.length,
    }),
    null,
    2,
  )}\n`,
);

function byName(a: RawRecord, b: RawRecord): number {
  const [left, right] = [a, b].map(({ name, sourceRecordId }) => `${nameKey(name)}\u0000${sourceRecordId}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

/** One item a line, so that a rebuild shows as a readable difference. */
function list(items: object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}

function packed(lines: string[]): Buffer {
  const bytes = gzipSync(`${lines.join("\n")}\n`, { level: 9 });
  // The header names the system that packed it; 255 is "unknown", so that every system writes the same file.
  bytes.writeUInt8(255, 9);
  return bytes;
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(new URL(name, folder), content);
  process.stdout.write(`${fileURLToPath(new URL(name, folder))}: ${content.length} bytes\n`);
}
