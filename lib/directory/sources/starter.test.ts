import { beforeAll, describe, expect, test } from "vitest";
import { readReference } from "@/lib/sources/read-reference";
import { normalize } from "../normalize";
import type { RawRecord } from "./source";
import { starter } from "./starter";

const all: RawRecord[] = [];
const idOf = (record: RawRecord) => record.sourceRecordId;

beforeAll(async () => {
  const source = starter();
  for (const unit of source.plan()) {
    for await (const record of source.fetch(unit, new AbortController().signal)) all.push(record);
  }
});

describe("the starter directory", () => {
  test("holds about 30,000 organisations, each with an id of its own and a website", () => {
    expect(all.length).toBeGreaterThan(28_000);
    expect(new Set(all.map((record) => record.sourceRecordId)).size).toBe(all.length);
    const rows = all.map(normalize);
    expect(rows.filter((row) => !row?.website).length).toBe(0);
  });

  test("names a category, countries and regions that its reference data knows", () => {
    const { categories, countries, regions } = readReference();
    const keys = new Set(categories.map(({ key }) => key));
    const codes = new Set([...countries, ...regions].map(({ code }) => code));
    const places = ({ country, region, areas = [] }: RawRecord) =>
      [country, region, ...areas].filter((code) => code !== undefined);
    expect(all.filter(({ category }) => !keys.has(category)).map(idOf)).toEqual([]);
    const isKnown = (code: string) => codes.has(code.replace("*", ""));
    expect(all.filter((record) => !places(record).every(isKnown)).map(idOf)).toEqual([]);
  });

  test("says of a brand where it operates: in a state, or all over a country", () => {
    const areas = (name: string) => all.find((record) => record.name === name && record.coverage === "brand")?.areas;
    expect(areas("Abilene ISD")).toEqual(["US", "US-TX"]);
    expect(areas("Aspen Dental")).toEqual(["US", "US*"]);
    expect(areas("Google")).toEqual([]);
  });

  test("gives city, region and coordinates where they are known, and no phone or e-mail address", () => {
    expect(all.find(({ name }) => name === "Rice University")).toMatchObject({
      city: "Houston",
      region: "US-TX",
      country: "US",
      latitude: expect.closeTo(29.7, 0),
      longitude: expect.closeTo(-95.4, 0),
      website: expect.stringContaining("rice.edu"),
    });
    expect(all.filter((record) => record.phone ?? record.email).map(idOf)).toEqual([]);
  });

  test("stops reading when it is told to", async () => {
    const source = starter();
    const [unit] = source.plan();
    if (!unit) throw new Error("no unit");
    const reading = Array.fromAsync(source.fetch(unit, AbortSignal.abort()));
    await expect(reading).rejects.toMatchObject({ name: "SourceError", retryable: false });
  });
});
