import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { COVERAGES } from "@/db/schema/directory";
import { NORMALISATION } from "@/lib/directory/normalize";
import { type RawRecord, type Source, SourceError } from "./source";

const DATA = fileURLToPath(new URL("../../../db/starter/companies.ndjson.gz", import.meta.url));
const MANIFEST = fileURLToPath(new URL("../../../db/starter/manifest.json", import.meta.url));

const MADE_OF = ["name-suggestion-index", "universities", "us-colleges"];

const Manifest = z.object({
  builtAt: z.iso.datetime(),
  packages: z.array(z.object({ name: z.string(), version: z.string() })),
});

const Record = z.object({
  sourceRecordId: z.string(),
  licence: z.string(),
  coverage: z.enum(COVERAGES),
  name: z.string(),
  category: z.string(),
  description: z.string().optional(),
  website: z.string().optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  areas: z.array(z.string()).optional(),
  brandId: z.string().optional(),
  social: z.record(z.string(), z.string()).optional(),
}) satisfies z.ZodType<RawRecord>;

/** The companies that come with the product. */
export function starter(): Source {
  const { builtAt, packages } = Manifest.parse(JSON.parse(readFileSync(MANIFEST, "utf8")));
  const parts = packages.filter(({ name }) => MADE_OF.includes(name)).map(({ name, version }) => `${name} ${version}`);
  const hash = createHash("sha256").update(readFileSync(DATA)).digest("hex").slice(0, 12);
  return {
    key: "starter",
    kind: "starter",
    name: "Starter directory",
    description:
      "Brands, operators and universities of the world, each with its website. A brand is one record with the countries and regions that it operates in, not a record for each branch. There are no phone numbers and no e-mail addresses, no addresses for brands, and city and coordinates only for universities in the United States.",
    licence: "BSD-3-Clause, CC0-1.0, MIT, ISC",
    attribution:
      "name-suggestion-index contributors (BSD-3-Clause), Wikidata (CC0), universities (MIT) and us-colleges (ISC)",
    version: [...parts, `data ${hash}`, `normalised ${NORMALISATION}`].join(", "),
    readAt: new Date(builtAt),
    plan: () => [{ key: "all", label: "All records" }],
    fetch: (_unit, signal) => records(signal),
  };
}

async function* records(signal: AbortSignal): AsyncGenerator<RawRecord> {
  const file = createReadStream(DATA, { signal });
  const text = file.pipe(createGunzip());
  file.on("error", (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield Record.parse(JSON.parse(line));
    }
  } catch (cause) {
    throw new SourceError("The starter directory cannot be read. Restore db/starter from the repository.", false, {
      cause,
    });
  }
}
