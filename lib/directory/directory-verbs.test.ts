import { describe, expect, test } from "vitest";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { Config } from "@/lib/contract/config";
import { Criteria } from "@/lib/contract/criteria";
import { Category, Place, Source } from "@/lib/contract/directory";
import { getConfig } from "@/lib/settings/get-config";
import { listCategories } from "@/lib/sources/list-categories";
import { listPlaces } from "@/lib/sources/list-places";
import { listSources } from "@/lib/sources/list-sources";
import { readReference } from "@/lib/sources/read-reference";
import { findUnknownCriteria } from "@/lib/workflows/unknown-criteria";
import { categoryNames } from "./reference-names";

async function ask() {
  const { ctx, workspaceId } = await createWorkspace();
  return {
    ctx,
    workspaceId,
    places: async (q: string, limit = 10) => Place.array().parse(await listPlaces(ctx, { q, limit })),
    categories: async (q: string, limit = 10) => Category.array().parse(await listCategories(ctx, { q, limit })),
  };
}

describe("listPlaces", () => {
  test.each([
    ["texas", { kind: "region", code: "US-TX", name: "Texas", context: "United States" }],
    ["US-TX", { kind: "region", code: "US-TX" }],
    ["tx", { kind: "region", code: "US-TX" }],
    ["de", { kind: "country", code: "DE" }],
    ["austin", { kind: "city", code: "US-TX", name: "Austin", context: "Texas, United States", companies: null }],
    ["Austin, Minnesota", { kind: "city", code: "US-MN", name: "Austin" }],
    ["austin, mn", { kind: "city", code: "US-MN", name: "Austin" }],
    ["united", { kind: "country", code: "US" }],
    ["st lou", { kind: "city", code: "US-MO", name: "St. Louis" }],
    ["QUÉBEC", { kind: "region", code: "CA-QC" }],
    ["cote d'ivoire", { kind: "country", code: "CI" }],
    ["łódź", { kind: "city", code: "PL-10", name: "Łódź" }],
    ["UK", { kind: "country", code: "GB", also: "UK" }],
    ["U.K.", { kind: "country", code: "GB" }],
    ["USA", { kind: "country", code: "US" }],
    ["gbr", { kind: "country", code: "GB" }],
    ["Deutschland", { kind: "country", code: "DE", also: "Deutschland" }],
    ["Allemagne", { kind: "country", code: "DE" }],
    ["日本", { kind: "country", code: "JP" }],
    ["Holland", { kind: "country", code: "NL" }],
    ["Czech Republic", { kind: "country", code: "CZ" }],
    ["ivory coast", { kind: "country", code: "CI" }],
    ["Burma", { kind: "country", code: "MM" }],
    ["Bavaria", { kind: "region", code: "DE-BY", also: "Bavaria" }],
    ["Lombardy", { kind: "region", code: "IT-25" }],
    ["München", { kind: "city", code: "DE-BY", name: "Munich", also: "München" }],
    ["munchen", { kind: "city", code: "DE-BY", name: "Munich" }],
    ["Muenchen", { kind: "city", code: "DE-BY", name: "Munich" }],
    ["Mu\u0308nchen", { kind: "city", code: "DE-BY", name: "Munich" }],
    ["Münche", { kind: "city", code: "DE-BY", name: "Munich" }],
    ["Munich", { kind: "city", code: "DE-BY", name: "Munich", also: null }],
    ["munich, bavaria", { kind: "city", code: "DE-BY" }],
    ["London, UK", { kind: "city", code: "GB-ENG", name: "London" }],
    ["Cologne", { kind: "city", code: "DE-NW" }],
    ["Wien", { code: "AT-9" }],
    ["Москва", { kind: "city", name: "Moscow" }],
    ["東京", { kind: "city", name: "Tokyo" }],
    ["Bombay", { kind: "city", name: "Mumbai" }],
    ["Firenze", { kind: "city", name: "Florence" }],
    ["78701", { kind: "city", code: "US-TX", name: "Austin", also: "78701" }],
    ["78701-1234", { kind: "city", code: "US-TX", name: "Austin" }],
    ["787", { kind: "city", code: "US-TX", name: "Austin", also: "787…" }],
    ["02139", { kind: "city", code: "US-MA", name: "Cambridge" }],
    ["99553", { kind: "city", code: "US-AK", name: "Akutan" }],
    ["NYC", { kind: "city", code: "US-NY" }],
    ["cal", { kind: "region", code: "US-CA" }],
    ["ukr", { kind: "country", code: "UA" }],
  ])("%s finds first what most people mean", async (q, place) => {
    const { places } = await ask();
    expect((await places(q))[0]).toMatchObject(place);
  });

  test("every country and region with other letters than a to z is found by its name, composed or not, in capitals too", async () => {
    const { places } = await ask();
    const { countries, regions } = readReference();
    const odd = [...countries, ...regions.filter(({ code }) => /^(?:IS|TR|VN|PL|RO|LV|CI)-/.test(code))].filter(
      ({ name }) => /[^\x20-\x7e]/.test(name),
    );
    expect(odd.length).toBeGreaterThan(50);
    const lost: string[] = [];
    for (const { code, name } of odd) {
      for (const typed of [name, name.normalize("NFD"), name.toUpperCase()]) {
        const found = (await places(typed, 30)).map((place) => place.code);
        if (!found.includes(code)) lost.push(`${code} ${typed}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test("places that are alike in all else are in the order of names, Ş beside S", async () => {
    const { places } = await ask();
    const regions = (await places("s, azerbaijan", 40)).filter(({ companies }) => companies === 0);
    const names = regions.map(({ name }) => name).filter((name) => /^[SŞ]/.test(name));
    expect(names.filter((name) => name.startsWith("Ş")).length).toBeGreaterThan(2);
    expect(names.filter((name) => name.startsWith("S")).length).toBeGreaterThan(2);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare));
  });

  test("what is no name finds nothing, and nothing typed gives the countries with the most companies", async () => {
    const { places } = await ask();
    expect(await places("%_\\'")).toEqual([]);
    const countries = await places("", 3);
    expect(countries.map(({ kind }) => kind)).toEqual(["country", "country", "country"]);
    expect(countries[0]?.code).toBe("US");
  });

  test("gives no more than was asked for", async () => {
    const { places } = await ask();
    expect(await places("san", 7)).toHaveLength(7);
  });
});

describe("listCategories", () => {
  test.each([
    ["universities", "amenity/university"],
    ["dentist", "amenity/dentist"],
    ["teeth", "amenity/dentist"],
    ["UNIVERSÍTIES", "amenity/university"],
    ["denti\u0301st", "amenity/dentist"],
    ["amenity/fuel", "amenity/fuel"],
    ["car", "shop/car_repair"],
  ])("%s finds %s first", async (q, key) => {
    const { categories } = await ask();
    expect((await categories(q))[0]?.key).toBe(key);
  });

  test("the start of a word comes before its middle, then what holds most companies", async () => {
    const { categories } = await ask();
    const names = (await categories("bar", 20)).map(({ name }) => name);
    expect(names.indexOf("Bar")).toBeGreaterThanOrEqual(0);
    const all = await categories("", 100);
    expect(all.map(({ companies }) => companies)).toEqual(
      all.map(({ companies }) => companies).toSorted((a, b) => b - a),
    );
  });

  test("what is typed is text, not a pattern", async () => {
    const { categories } = await ask();
    expect(await categories("a(b[c")).toEqual([]);
    expect(await categories(".*")).toEqual([]);
  });
});

test("the starter source says what it holds, and how much", async () => {
  const { ctx } = await ask();
  const sources = Source.array().parse(await listSources(ctx));
  const starter = sources.find(({ key }) => key === "starter");
  expect(starter?.description).toMatch(/no phone numbers/);
  expect(starter?.companies).toBeGreaterThan(28_000);
});

test("the config lists the regions that hold companies, each with its count", async () => {
  const { ctx, workspaceId } = await ask();
  const config = Config.parse(await getConfig(ctx));
  const texas = config.states.find(({ code }) => code === "US-TX");
  expect(texas).toMatchObject({ name: "Texas", country: "US", enabled: true });
  expect(texas?.companies).toBeGreaterThan(200);
  expect(config.states.filter(({ companies }) => companies === 0)).toEqual([]);
  expect(new Set(config.states.map(({ code }) => code)).size).toBe(config.states.length);
  expect(workspaceId).not.toBe(config.id);
});

describe("findUnknownCriteria", () => {
  test("names each part that the directory does not know, with its path", async () => {
    const { ctx } = await ask();
    const criteria = Criteria.parse({
      categories: ["amenity/university", "amenity/nonsense"],
      places: {
        countries: ["ZZ", "US"],
        regions: ["US-TX", "US-ZZ"],
        cities: [
          { name: "Austin", region: "US-TX" },
          { name: "Austin", region: "US-QQ" },
        ],
      },
      sources: ["starter", "elsewhere"],
    });
    expect((await findUnknownCriteria(ctx, criteria)).map(({ path }) => path).toSorted()).toEqual([
      "criteria.categories[1]",
      "criteria.places.cities[1].region",
      "criteria.places.countries[0]",
      "criteria.places.regions[1]",
      "criteria.sources[1]",
    ]);
  });

  test("finds nothing amiss in criteria that name nothing", async () => {
    const { ctx } = await ask();
    expect(await findUnknownCriteria(ctx, Criteria.parse({}))).toEqual([]);
  });
});

test("a category is named in English, one that the directory does not know by its own words", async () => {
  const names = await categoryNames(["amenity/dentist", "shop/odd_things"]);
  expect([...names]).toEqual([
    ["amenity/dentist", "Dentist"],
    ["shop/odd_things", "Odd things"],
  ]);
});
