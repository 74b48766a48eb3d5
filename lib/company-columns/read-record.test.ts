import { expect, test } from "vitest";
import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { UNCATEGORISED } from "./category-words";
import { makeRecordReader } from "./read-record";

const words = {
  categories: [
    { key: "amenity/dentist", name: "Dentist", terms: "teeth" },
    { key: "amenity/restaurant", name: "Restaurant", terms: "dining|eat" },
    { key: UNCATEGORISED, name: "Uncategorised", terms: "unknown" },
  ],
  countries: [
    { code: "US", name: "United States" },
    { code: "DE", name: "Germany" },
    { code: "GB", name: "United Kingdom" },
    { code: "IT", name: "Italy" },
    { code: "CA", name: "Canada" },
    { code: "IL", name: "Israel" },
  ],
  regions: [
    { code: "US-IL", name: "Illinois", country: "US" },
    { code: "US-MA", name: "Massachusetts", country: "US" },
    { code: "US-CA", name: "California", country: "US" },
    { code: "CA-ON", name: "Ontario", country: "CA" },
    { code: "DE-BE", name: "Berlin", country: "DE" },
    { code: "GB-KEN", name: "Kent", country: "GB" },
    { code: "IT-25", name: "Lombardia", country: "IT" },
  ],
  aliases: [
    { kind: "country", place: "US", name: "USA" },
    { kind: "country", place: "DE", name: "Deutschland" },
    { kind: "country", place: "GB", name: "Vereinigtes Königreich" },
    { kind: "region", place: "IT-25", name: "Lombardy" },
  ],
} as const;

type Cells = Partial<Record<CompanyColumnField, string>>;
type Defaults = { country?: string; region?: string };

/** One row whose headers are the fields that they are read as. */
function read(
  cells: Cells,
  { country = null, region = null }: { country?: string | null; region?: string | null } = {},
) {
  const fields = Object.keys(cells) as CompanyColumnField[];
  const reader = makeRecordReader({
    columns: fields,
    mapping: fields.map((field) => ({ use: "field", field })),
    defaults: { country, region },
    words,
  });
  const said = reader(Object.values(cells));
  if ("refused" in said) throw new Error(said.refused.code);
  return said;
}
const recordOf = (cells: Cells, defaults: Defaults = {}) => read({ name: "Acme", ...cells }, defaults).record;
const faultsOf = (cells: Cells, defaults: Defaults = {}) =>
  read({ name: "Acme", ...cells }, defaults).faults.map(({ column, value, code }) => [column, value, code]);

test("a row is refused only without both a name and a website's domain", () => {
  expect(() => read({ name: "N/A", website: "", city: "Ely" })).toThrow("no_name");
  expect(() => read({ name: "-", website: "https://www.facebook.com/acme" })).toThrow("no_name");
  expect(read({ name: "", website: "https://www.acme.com/about" }).record.name).toBe("acme.com");
});

test("words for nothing are empty, and nothing is made of them", () => {
  const { record, faults, own } = read({
    name: "Acme",
    phone: "N/A",
    email: "-",
    website: "null",
    city: "#N/A",
    region: "none",
  });
  expect(record).toEqual({ sourceRecordId: null, name: "Acme", category: UNCATEGORISED });
  expect([faults, own]).toEqual([[], {}]);
});

test("what cannot be read is told with its column and value, and its field stays empty", () => {
  const { record, faults } = read({
    name: "Acme",
    website: "see brochure",
    phone: "call us",
    email: "info at acme",
    country: "Atlantis",
    latitude: "91.5",
    longitude: "12",
  });
  expect(record).toEqual({ sourceRecordId: null, name: "Acme", category: UNCATEGORISED });
  expect(faults.map(({ column, value, code }) => [column, value, code])).toEqual([
    ["website", "see brochure", "not_a_website"],
    ["country", "Atlantis", "unknown_country"],
    ["latitude", "91.5, 12", "coordinates_out_of_range"],
    ["phone", "call us", "not_a_phone"],
    ["email", "info at acme", "not_an_email"],
  ]);
  expect(faults.every(({ message, advice }) => message && advice)).toBe(true);
});

test("a state that its country does not have is told with the country", () => {
  const [fault] = read({ name: "Acme", region: "Kent", country: "USA" }).faults;
  expect(fault).toMatchObject({ column: "region", code: "unknown_region", message: "Not a state of United States" });
});

test("states are known by name, code and abbreviation", () => {
  for (const region of ["US-IL", "il", "Illinois", "Ill.", "Illinois (IL)", "IL - Illinois"]) {
    expect(recordOf({ region }, { country: "US" }), region).toMatchObject({ region: "US-IL", country: "US" });
  }
  expect(recordOf({ region: "MI", country: "Italy" })).toMatchObject({ region: "IT-25" });
  expect(recordOf({ region: "Massachusetts" })).toMatchObject({ region: "US-MA", country: "US" });
});

test("without a country a state's two letters say nothing, unless the ZIP code lies in it", () => {
  expect(faultsOf({ region: "CA" })).toEqual([["region", "CA", "region_without_country"]]);
  expect(recordOf({ region: "CA", postal_code: "90210" })).toMatchObject({ region: "US-CA", country: "US" });
  expect(recordOf({ region: "CA", postal_code: "09124" })).not.toHaveProperty("country");
});

test("the list's country and state stand where a row says none", () => {
  expect(recordOf({}, { country: "US", region: "US-IL" })).toMatchObject({ country: "US", region: "US-IL" });
  expect(recordOf({ country: "Deutschland" }, { country: "US", region: "US-IL" })).toMatchObject({ country: "DE" });
  expect(recordOf({ country: "Deutschland" }, { country: "US", region: "US-IL" })).not.toHaveProperty("region");
});

test("zeros that a spreadsheet took off come back where the place has them, and others stay", () => {
  expect(recordOf({ postal_code: "2139", region: "MA", country: "US" }).postalCode).toBe("02139");
  expect(recordOf({ postal_code: "2139-4307", region: "MA", country: "US" }).postalCode).toBe("02139-4307");
  expect(recordOf({ postal_code: "2139", region: "IL", country: "US" }).postalCode).toBe("2139");
  expect(recordOf({ postal_code: "627011234", country: "US" }).postalCode).toBe("62701-1234");
  expect(recordOf({ postal_code: "1067", country: "D" }).postalCode).toBe("01067");
  expect(recordOf({ postal_code: "01067", country: "DE", phone: "0351 4910 0" })).toMatchObject({
    postalCode: "01067",
    phone: "0351 4910 0",
  });
});

test("a number that a spreadsheet has shortened is told, not guessed", () => {
  expect(faultsOf({ phone: "4.42E+11", record_id: "1,2345E+17", register_id: "3.6E+8" })).toEqual([
    ["register_id", "3.6E+8", "scientific_number"],
    ["record_id", "1,2345E+17", "scientific_number"],
    ["phone", "4.42E+11", "scientific_number"],
  ]);
});

test("of several phones, mails and websites in a cell the first possible one is read", () => {
  const us = { country: "US" };
  expect(recordOf({ phone: "n.a.; (512) 471-3434 / 512-471-3435" }, us).phone).toBe("(512) 471-3434");
  expect(recordOf({ phone: '["+1 512 471 3434","+1 512 471 3435"]' }).phone).toBe("+1 512 471 3434");
  expect(recordOf({ phone: "030 / 901820" }, { country: "DE" }).phone).toBe("030 / 901820");
  expect(recordOf({ email: "none, mailto:a@acme.com; b@acme.com" }).email).toBe("a@acme.com");
  expect(recordOf({ email: "['a@acme.com', 'b@acme.com']" }).email).toBe("a@acme.com");
  expect(recordOf({ website: "acme.com; https://acme.org" }).website).toBe("acme.com");
  expect(faultsOf({ phone: "512 471 3434" })).toEqual([["phone", "512 471 3434", "phone_without_country"]]);
});

test.each([
  [
    "12 Main St, Springfield, IL 62701, USA",
    { street: "12 Main St", city: "Springfield", region: "US-IL", postalCode: "62701", country: "US" },
  ],
  [
    "12 Main St, Suite 4, Springfield, Illinois, 62701",
    { street: "12 Main St, Suite 4", city: "Springfield", region: "US-IL", postalCode: "62701", country: "US" },
  ],
  [
    "12 Main St, Springfield IL 62701-1234",
    { street: "12 Main St", city: "Springfield", region: "US-IL", postalCode: "62701-1234" },
  ],
  [
    "123 King St W, Toronto, ON M5V 1A1, Canada",
    { street: "123 King St W", city: "Toronto", region: "CA-ON", postalCode: "M5V 1A1", country: "CA" },
  ],
  ["Hauptstr. 5, 10115 Berlin, Germany", { street: "Hauptstr. 5", city: "Berlin", postalCode: "10115", country: "DE" }],
  [
    "Hauptstr. 5, D-10115 Berlin, Deutschland",
    { street: "Hauptstr. 5", city: "Berlin", postalCode: "10115", country: "DE" },
  ],
  [
    "Via Roma 1, 20121 Milano MI, Italy",
    { street: "Via Roma 1", city: "Milano", region: "IT-25", postalCode: "20121", country: "IT" },
  ],
  [
    "1 High St, Maidstone, Kent, ME14 1XX, UK",
    { street: "1 High St", city: "Maidstone", region: "GB-KEN", postalCode: "ME14 1XX", country: "GB" },
  ],
  [
    "10 Downing St, London SW1A 2AA",
    { street: "10 Downing St", city: "London", postalCode: "SW1A 2AA", country: "GB" },
  ],
  [
    "535 Main St, Springfield, Illinois, United States, 62701",
    { street: "535 Main St", city: "Springfield", region: "US-IL", postalCode: "62701", country: "US" },
  ],
  [
    "Hauptstr. 5, Berlin, Berlin, Germany, 10115",
    { street: "Hauptstr. 5", city: "Berlin", region: "DE-BE", postalCode: "10115", country: "DE" },
  ],
])("an address of one line is taken apart: %s", (address, place) => {
  expect(recordOf({ address })).toMatchObject(place);
});

test("of an address what is not sure stays in the street, without a fault", () => {
  for (const address of ["Industrial Estate, Unit 4", "12 Main St, Springfield, IL", "Postfach 12, Musterhof"]) {
    const { record, faults } = read({ name: "Acme", address });
    expect(record).toEqual({ sourceRecordId: null, name: "Acme", category: UNCATEGORISED, street: address });
    expect(faults).toEqual([]);
  }
});

test("an address in JSON is read, and other columns go before it", () => {
  const address =
    '{"borough":"","street":"12 Main St","city":"Springfield","postal_code":"62701","state":"Illinois","country":"US"}';
  expect(recordOf({ address, city: "East Springfield" })).toMatchObject({
    street: "12 Main St",
    city: "East Springfield",
    region: "US-IL",
    postalCode: "62701",
    country: "US",
  });
});

test("lines of a street are joined, the house number where its country has it", () => {
  const reader = (columns: string[], country: string | null) =>
    makeRecordReader({
      columns: ["Name", ...columns],
      mapping: [{ use: "field", field: "name" }, ...columns.map(() => ({ use: "field", field: "street" }) as const)],
      defaults: { country, region: null },
      words,
    });
  expect(reader(["Hausnummer", "Straße"], null)(["A", "5a", "Hauptstr."])).toMatchObject({
    record: { street: "Hauptstr. 5a" },
  });
  expect(reader(["addr:street", "addr:housenumber"], null)(["A", "Main St", "12"])).toMatchObject({
    record: { street: "12 Main St" },
  });
  expect(reader(["addr:street", "addr:housenumber"], "DE")(["A", "Hauptstr.", "5"])).toMatchObject({
    record: { street: "Hauptstr. 5" },
  });
  expect(reader(["Street 1", "Street 2"], "US")(["A", "12 Main St", "Suite 4"])).toMatchObject({
    record: { street: "12 Main St Suite 4" },
  });
});

test("coordinates are read from one column or two", () => {
  const point = { latitude: 30.25, longitude: -97.75 };
  for (const coordinates of [
    "30.25, -97.75",
    "(30.25, -97.75)",
    "POINT(-97.75 30.25)",
    '{"type":"Point","coordinates":[-97.75,30.25]}',
  ]) {
    expect(recordOf({ coordinates }), coordinates).toMatchObject(point);
  }
  expect(recordOf({ latitude: "30,25", longitude: "-97,75" })).toMatchObject(point);
  expect(recordOf({ latitude: "51.5", longitude: "-1" })).toMatchObject({ longitude: -1 });
});

test("profiles are read by address or name, register numbers by their header", () => {
  expect(recordOf({ linkedin: "linkedin.com/company/acme", x: "@acme" }).social).toEqual({
    linkedin: "https://linkedin.com/company/acme",
    twitter: "https://x.com/acme",
  });
  expect(faultsOf({ facebook: "https://acme.com" })).toEqual([["facebook", "https://acme.com", "not_a_profile"]]);
  const reader = makeRecordReader({
    columns: ["Company", "EIN", "House number of our own register"],
    mapping: [
      { use: "field", field: "name" },
      { use: "field", field: "register_id" },
      { use: "field", field: "register_id" },
    ],
    defaults: { country: null, region: null },
    words,
  });
  expect(reader(["Acme", "01-0564885", "77"])).toMatchObject({
    record: { registerIds: { "us-ein": "01-0564885" } },
    own: { "House number of our own register": "77" },
  });
});

test("other columns are kept under their headers, tags are parted, and what is left out is not read", () => {
  const reader = makeRecordReader({
    columns: ["Company", "Size", "Size", "", "Tags", "Owner"],
    mapping: [
      { use: "field", field: "name" },
      { use: "own" },
      { use: "own" },
      { use: "own" },
      { use: "field", field: "tags" },
      { use: "left_out" },
    ],
    defaults: { country: null, region: null },
    words,
  });
  expect(reader(["Acme", "10", "x".repeat(1200), "odd", "Fair 2026; Hot|Hot, ", "Ann"])).toEqual({
    record: { sourceRecordId: null, name: "Acme", category: UNCATEGORISED },
    own: { Size: "10", "Size (2)": "x".repeat(1000), "Column 4": "odd" },
    tags: ["Fair 2026", "Hot"],
    faults: [],
  });
});

test("a category that we do not know is kept in the list's words", () => {
  expect(read({ name: "Acme", category: "Cosmetic dentist" })).toMatchObject({
    record: { category: "amenity/dentist" },
    own: {},
  });
  expect(read({ name: "Acme", category: "Zeppelins" })).toMatchObject({
    record: { category: UNCATEGORISED },
    own: { category: "Zeppelins" },
  });
});

test("of two columns for one field the first that says something is read", () => {
  const reader = makeRecordReader({
    columns: ["Company", "Phone", "Other phone"],
    mapping: [
      { use: "field", field: "name" },
      { use: "field", field: "phone" },
      { use: "field", field: "phone" },
    ],
    defaults: { country: "US", region: null },
    words,
  });
  expect(reader(["Acme", "", "512 471 3434"])).toMatchObject({ record: { phone: "512 471 3434" } });
  expect(reader(["Acme", "-", "call us"])).toMatchObject({ faults: [{ column: "Other phone" }] });
});

test("rows shorter than the header are read", () => {
  const reader = makeRecordReader({
    columns: ["Company", "City", "Notes"],
    mapping: [{ use: "field", field: "name" }, { use: "field", field: "city" }, { use: "own" }],
    defaults: { country: null, region: null },
    words,
  });
  expect(reader(["Acme"])).toMatchObject({ record: { name: "Acme" }, own: {}, faults: [] });
});
