import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { SOURCE_KINDS } from "../../lib/contract/source-kinds";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";
import { contactBits } from "./contact-bits";
import { mark } from "./marks";

export const COVERAGES = ["location", "brand"] as const;
export type Coverage = (typeof COVERAGES)[number];

/** From one `geo_cell` to the next in the north. */
export const GEO_ROW = 100_000;

export const sources = pgTable(
  "sources",
  {
    workspaceId: workspaceId(),
    key: text().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    licence: text().notNull(),
    attribution: text().notNull(),
    /** Names the data that was read; a load with the same version changes nothing. */
    version: text().notNull(),
    readAt: instant("read_at").notNull(),
    /** `list`: a team's own, which came as an upload. */
    kind: text({ enum: SOURCE_KINDS }).notNull().default("open_data"),
    /** Where a list is from, in its owner's words, and whether its companies may leave in exports. */
    origin: text(),
    mayExport: boolean("may_export").notNull().default(true),
    companies: integer().notNull().default(0),
    /** How many of its companies have each, and the countries that they are in, most frequent first. */
    withPhone: integer("with_phone").notNull().default(0),
    withWebsite: integer("with_website").notNull().default(0),
    withEmail: integer("with_email").notNull().default(0),
    withAddress: integer("with_address").notNull().default(0),
    countries: text().array().notNull().default([]),
    /** Counts its loads: the one that brought what is there. */
    load: integer().notNull().default(1),
    /** What matching learnt from its list when that was large enough to teach something. */
    matchVoice: jsonb("match_voice").$type<{ of: number; prior: number; weights: number[][] }>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
);

/** The loads of a source whose companies can still be read as they were: the newest and those shortly before it. */
export const sourceLoads = pgTable(
  "source_loads",
  {
    workspaceId: workspaceId(),
    source: text().notNull(),
    load: integer().notNull(),
    version: text().notNull(),
    readAt: instant("read_at").notNull(),
    companies: integer().notNull(),
    loadedAt: instant("loaded_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.source, t.load] })],
);

/** A record of a source, normalised once when it came in. */
export const company = () => ({
  workspaceId: workspaceId(),
  id: uuid().notNull(),
  source: text().notNull(),
  sourceRecordId: text("source_record_id").notNull(),
  licence: text().notNull(),
  readAt: instant("read_at").notNull(),
  coverage: text({ enum: COVERAGES }).notNull(),
  name: text().notNull(),
  nameKey: text("name_key").notNull(),
  description: text(),
  /** ` name | domain || description ` in folded words with a space on each side, for keywords. */
  search: text().notNull(),
  website: text(),
  /** The website's host without `www.`: what domains to leave out are compared with. */
  host: text(),
  /** Registrable domain; null on a shared host such as facebook.com. */
  domain: text(),
  /** E.164. */
  phone: text(),
  /** Seven digits where the number came without its area code: of use to compare, not to call. `phone` is null then. */
  localPhone: text("local_phone"),
  email: text(),
  category: text().notNull(),
  street: text(),
  city: text(),
  cityKey: text("city_key"),
  region: text(),
  postalCode: text("postal_code"),
  country: text(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  /** Country and region codes that it lies or operates in; `US*` says all over the country, no region named. */
  places: text().array().notNull(),
  brandId: text("brand_id"),
  /** Its numbers in public registers, by register; null where it says none. */
  registerIds: jsonb("register_ids").$type<Record<string, string>>(),
  social: jsonb().$type<Record<string, string>>().notNull().default({}),
  /** What a list says of it in columns of its own, by their names; null where it has none. */
  own: jsonb().$type<Record<string, string>>(),
  /** Records with the same one are one company: a brand's domain, id or name. Null for a place, which matching tells apart. */
  companyKey: uuid("company_key"),
  /** House number, `|`, and the words of the street that tell it from others. */
  streetKey: text("street_key"),
  /** The first word of the name that says something. */
  nameToken: text("name_token"),
  /** A square of some 200 metres. */
  geoCell: bigint("geo_cell", { mode: "number" }),
  /** Which records are the same company, as matching found: the company key or id of one of them. */
  identity: uuid().notNull(),
  /** Whether another record of the same owner is the same company. */
  sharesIdentity: boolean("shares_identity").notNull().default(false),
  /** The load of its source that brought this content; one that brings the same again changes only `readAt`. */
  load: integer().notNull().default(1),
  /** Bits: 1 website, 2 phone, 4 email. */
  contact: smallint().notNull().generatedAlwaysAs(sql.raw(contactBits())),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const companies = pgTable("companies", company(), (t) => [
  primaryKey({ columns: [t.workspaceId, t.id] }),
  unique("companies_of_source").on(t.workspaceId, t.source, t.sourceRecordId),
  index("companies_by_contact").on(t.workspaceId, t.contact, t.id),
  index("companies_by_contact_source").on(t.workspaceId, t.contact, t.source),
  index("companies_by_category").on(t.workspaceId, t.category, t.contact, t.id),
  index("companies_by_category_places").using("gin", t.category, t.places),
  index("companies_by_word").using("gin", sql`public.word_keys(${t.search})`),
  index("companies_by_city").on(t.workspaceId, t.region, t.cityKey),
  index("companies_by_identity").on(t.workspaceId, t.identity),
  index("companies_sharing_identity").on(t.workspaceId, t.identity).where(sql`${t.sharesIdentity}`),
  index("companies_by_company_key").on(t.workspaceId, t.companyKey).where(sql`${t.companyKey} is not null`),
  index("companies_by_domain").on(t.workspaceId, t.domain).where(sql`${t.domain} is not null`),
  index("companies_on_shared_host")
    .on(t.workspaceId, sql`reverse(${t.host}) text_pattern_ops`)
    .where(sql`${t.domain} is null and ${t.host} is not null`),
  index("companies_by_name").on(t.workspaceId, t.nameKey),
  index("companies_by_phone").on(t.workspaceId, t.phone).where(sql`${t.phone} is not null`),
  index("companies_by_local_phone").on(t.workspaceId, t.localPhone).where(sql`${t.localPhone} is not null`),
  // A house number and street are in few towns: an index each with town and postal code would save matching nothing.
  index("companies_by_street").on(t.workspaceId, t.streetKey).where(sql`${t.streetKey} is not null`),
  index("companies_by_name_city").on(t.workspaceId, t.nameToken, t.cityKey).where(sql`${t.nameToken} is not null`),
  index("companies_by_name_cell").on(t.workspaceId, t.geoCell, t.nameToken).where(sql`${t.geoCell} is not null`),
]);

/** Companies as they were until a load changed or removed them: a row stood from `load` until before `untilLoad`. */
export const companyHistory = pgTable(
  "company_history",
  { ...company(), untilLoad: integer("until_load").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id, t.load] }),
    index("company_history_by_contact").on(t.workspaceId, t.contact, t.id),
    index("company_history_by_identity").on(t.workspaceId, t.identity),
    index("company_history_by_load").on(t.workspaceId, t.source, t.untilLoad),
  ],
);

/** How many companies the directory holds, by category, country and region; made anew after each load. */
export const directoryCounts = pgTable(
  "directory_counts",
  {
    workspaceId: workspaceId(),
    kind: text({ enum: ["category", "country", "region"] }).notNull(),
    key: text().notNull(),
    companies: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.key] })],
);

/**
 * The directory's companies that are alike to criteria of category, source, contact data and place, counted together: some
 * thousands where it holds a million. Made anew after each load.
 */
export const companyTallies = pgTable(
  "company_tallies",
  {
    workspaceId: workspaceId(),
    id: integer().notNull(),
    source: text().notNull(),
    category: text().notNull(),
    contact: smallint().notNull(),
    places: text().array().notNull(),
    companies: integer().notNull(),
    /** The first of them in the order of a run. */
    firstId: uuid("first_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/**
 * Whether the tallies tell of the companies as they are. Triggers on `companies` write it, so that whoever changes them cannot
 * forget to say so.
 */
export const directoryStates = pgTable("directory_states", {
  workspaceId: workspaceId().primaryKey(),
  /** When companies or their identities changed last. */
  changed: mark().notNull(),
  isTallied: boolean("is_tallied").notNull().default(false),
});

export const categories = pgTable("categories", {
  key: text().primaryKey(),
  name: text().notNull(),
  /** Search terms, folded, joined by "|". */
  terms: text().notNull(),
});

/** The name, folded: what is typed is folded alike. */
const nameKey = () => text("name_key").notNull().default("");

export const countries = pgTable("countries", {
  code: text().primaryKey(),
  name: text().notNull(),
  nameKey: nameKey(),
});

export const regions = pgTable(
  "regions",
  { code: text().primaryKey(), name: text().notNull(), country: text().notNull(), nameKey: nameKey() },
  (t) => [index("regions_of_country").on(t.country)],
);

export const cities = pgTable(
  "cities",
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    nameKey: text("name_key").notNull(),
    region: text(),
    country: text().notNull(),
    population: integer().notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (t) => [
    index("cities_by_name").on(t.nameKey.op("text_pattern_ops"), t.population),
    index("cities_of_region").on(t.region, t.nameKey),
  ],
);

/** Other names of countries, regions and cities, in any language. */
export const placeAliases = pgTable(
  "place_aliases",
  {
    kind: text({ enum: ["country", "region", "city"] }).notNull(),
    /** The code of the country or region, the id of the city. */
    place: text().notNull(),
    name: text().notNull(),
    /** The name, folded. */
    key: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.place, t.key] }),
    index("place_aliases_by_key").on(t.key.op("text_pattern_ops")),
  ],
);

/** ZIP codes of the United States, and the city that each lies in. */
export const zipCodes = pgTable("zip_codes", {
  code: text().primaryKey(),
  name: text().notNull(),
  nameKey: text("name_key").notNull(),
  region: text().notNull(),
});
