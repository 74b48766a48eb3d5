import { cityKey } from "./city-key";
import { cleanText } from "./clean-text";
import type { CompanyFields } from "./company-fields";
import { companyDomain, siteHost } from "./domain";
import { geoCell } from "./geo-cell";
import { companyKey } from "./identity";
import { nameKey } from "./name-key";
import { nameToken } from "./name-token";
import { toE164, toLocalNumber } from "./phone";
import { companySearchText } from "./search-text";
import type { RawRecord } from "./sources/source";
import { streetKey } from "./street-key";
import { canonicalWebsite } from "./website";

/** Part of each source's version: a higher one makes the next start normalise every record anew. */
export const NORMALISATION = 6;

const CATEGORY = /^[a-z_]+\/[^\s/]+$/;
const COUNTRY = /^[A-Z]{2}$/;
const REGION = /^[A-Z]{2}-[A-Z0-9]{1,4}$/;
const AREA = /^[A-Z]{2}(?:\*|-[A-Z0-9]{1,4})?$/;
const EMAIL = /^[^\s@,;<>]{1,64}@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/;

/** The row of a record, or null for one without an id, a name or a category. */
export function normalize(raw: RawRecord): CompanyFields | null {
  const name = cleanText(raw.name, 300);
  const sourceRecordId = cleanText(raw.sourceRecordId, 300);
  const category = raw.category.trim();
  if (!name || !sourceRecordId || !CATEGORY.test(category)) return null;

  const areas = [...new Set(raw.areas?.map((area) => area.trim().toUpperCase()).filter((area) => AREA.test(area)))];
  const { country, region } = placeOf(raw, areas);
  const city = cleanText(raw.city, 120);
  const website = raw.website ? canonicalWebsite(raw.website) : null;
  const domain = website && companyDomain(website);
  const description = cleanText(raw.description, 1000);
  const phone = raw.phone ? toE164(raw.phone, country) : null;
  const localPhone = raw.phone && !phone ? toLocalNumber(raw.phone, country) : null;
  const street = cleanText(raw.street, 300);
  const point = coordinates(raw);
  const { latitude, longitude } = point;
  const brandId = raw.brandId && /^Q\d+$/.test(raw.brandId) ? raw.brandId : null;
  const keys = { domain, nameKey: nameKey(name), cityKey: city && cityKey(city), region, country, brandId };

  return {
    sourceRecordId,
    licence: raw.licence,
    coverage: raw.coverage,
    name,
    description,
    search: companySearchText({ name, domain, description }),
    website,
    host: website && siteHost(website),
    phone,
    localPhone,
    email: emailOf(raw.email),
    category,
    street,
    city,
    postalCode: cleanText(raw.postalCode, 20),
    ...point,
    places: raw.coverage === "brand" ? areas : [country, region].filter((place) => place !== null),
    social: socialOf(raw.social),
    registerIds: registerIdsOf(raw.registerIds),
    ...keys,
    companyKey: companyKey({ ...keys, ...point, coverage: raw.coverage, street, phone: phone ?? localPhone }),
    streetKey: street && streetKey(street),
    nameToken: nameToken(keys.nameKey),
    geoCell: latitude === null || longitude === null ? null : geoCell(latitude, longitude),
  };
}

/** Its own country and region, or for a brand those in which alone it operates. */
function placeOf(raw: RawRecord, areas: string[]): { country: string | null; region: string | null } {
  if (raw.coverage === "brand") {
    const country = only(areas.filter((area) => COUNTRY.test(area)));
    const alone = country && !areas.includes(`${country}*`);
    return { country, region: alone ? only(areas.filter((area) => REGION.test(area))) : null };
  }
  const region = raw.region?.trim().toUpperCase() ?? "";
  const country = raw.country?.trim().toUpperCase() ?? "";
  const known = REGION.test(region) ? region : null;
  return { country: COUNTRY.test(country) ? country : (known?.slice(0, 2) ?? null), region: known };
}

function only(list: string[]): string | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

function emailOf(written: string | undefined): string | null {
  const email = cleanText(written?.replace(/^mailto:/i, ""), 254)?.toLowerCase();
  return email && EMAIL.test(email) ? email : null;
}

/** Spreadsheets take zeros off the front of numbers, and people put hyphens into them. */
function registerIdsOf(written: Record<string, string> = {}): Record<string, string> | null {
  const known = Object.entries(written).flatMap(([register, number]) => {
    const key = number
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, "")
      .replace(/^0+/, "");
    return /^(.?)\1*$/.test(key) ? [] : [[register, key]];
  });
  return known.length > 0 ? Object.fromEntries(known) : null;
}

function socialOf(addresses: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(addresses).flatMap(([network, address]) => {
      const url = canonicalWebsite(address);
      return url ? [[network, url]] : [];
    }),
  );
}

function coordinates({ latitude, longitude }: RawRecord): { latitude: number | null; longitude: number | null } {
  const valid =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    !(latitude === 0 && longitude === 0);
  return valid ? { latitude, longitude } : { latitude: null, longitude: null };
}
