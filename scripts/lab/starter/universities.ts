import { nameKey } from "@/lib/directory/name-key";
import type { RawRecord } from "@/lib/directory/sources/source";
import { type College, joinColleges } from "./join-colleges";
import { readJson, readText } from "./packages";
import { isCountry, regions } from "./regions";

type Listed = { country: string; name: string; website: string };

const TWO_YEARS = /\b(?:community|junior|technical|vocational)\b.*\bcollege\b|\btechnical institute\b/i;

/** Universities of the world; those in the United States with city and state where their name is on both lists, once. */
export function universities(): RawRecord[] {
  const listed = readText("universities", "world-universities.csv").split(/\r?\n/).flatMap(parse);
  const american = listed.filter(({ country }) => country === "US");
  const colleges = joinColleges(american, readJson<College[]>("us-colleges", "data/us-colleges.json"));
  const records = listed.map((university) => ({
    sourceRecordId: `universities:${university.country}:${nameKey(university.name).replaceAll(" ", "-")}`,
    ...toRecord(university, colleges.get(university)),
  }));
  return [...Map.groupBy(records, (record) => record.sourceRecordId).values()].flatMap(distinct);
}

/** Universities of one name in one country are told apart by their website. */
function distinct([first, ...others]: RawRecord[]): RawRecord[] {
  const seen = new Set([first?.website]);
  const further = others.filter(({ website }) => !seen.has(website) && seen.add(website));
  const named = further.map((record) => ({
    ...record,
    sourceRecordId: `${record.sourceRecordId}:${new URL(record.website ?? "").hostname}`,
  }));
  return first ? [first, ...named] : [];
}

function toRecord({ country, name, website }: Listed, college: College | undefined): Omit<RawRecord, "sourceRecordId"> {
  return {
    licence: college ? "MIT AND ISC" : "MIT",
    coverage: "location",
    name,
    category: TWO_YEARS.test(name) ? "amenity/college" : "amenity/university",
    website,
    ...(isCountry(country) && { country }),
    ...(college && {
      city: college.city,
      region: stateOf(college),
      postalCode: college.zip_code,
      latitude: college.latitude,
      longitude: college.longitude,
    }),
  };
}

/** By its name: the list has no abbreviation for the District of Columbia. */
function stateOf({ state_name }: College): string | undefined {
  return regions.find(({ country, name }) => country === "US" && name === state_name)?.code;
}

/** A line is `US,Name,http://…`; a name with a comma stands in quotes. */
function parse(line: string): Listed[] {
  const [, country, quoted, plain, website] = /^([A-Z]{2}),(?:"((?:[^"]|"")*)"|([^,"]*)),\s*(\S+)\s*$/.exec(line) ?? [];
  const name = (quoted?.replaceAll('""', '"') ?? plain)?.trim();
  return country && name && website ? [{ country, name, website }] : [];
}
