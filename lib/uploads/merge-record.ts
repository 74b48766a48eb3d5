import type { LoadedCompany } from "@/db/queries/companies";
import type { CompanyColumnField } from "@/lib/contract/company-columns";
import type { RawRecord } from "@/lib/directory/sources/source";

/** The properties of a record that a column is read into. */
const PROPERTIES: Partial<Record<CompanyColumnField, (keyof RawRecord)[]>> = {
  name: ["name"],
  website: ["website"],
  phone: ["phone"],
  email: ["email"],
  street: ["street"],
  address: ["street", "city", "region", "postalCode", "country"],
  city: ["city"],
  region: ["region"],
  postal_code: ["postalCode"],
  country: ["country"],
  category: ["category"],
  description: ["description"],
  latitude: ["latitude"],
  longitude: ["longitude"],
  coordinates: ["latitude", "longitude"],
};

function toRaw(row: LoadedCompany): Partial<RawRecord> {
  const { name, website, email, street, city, region, postalCode, country, category, description } = row;
  const { latitude, longitude, registerIds, social } = row;
  const values = { name, website, email, street, city, region, postalCode, country, category, description };
  const others = { latitude, longitude, registerIds, social, phone: row.phone ?? row.localPhone };
  return Object.fromEntries(Object.entries({ ...values, ...others }).filter(([, value]) => value !== null));
}

/** A record with what its list has of it already: empty never erases, and what is only filled is not overwritten. */
export function mergeRecord(
  before: LoadedCompany,
  now: RawRecord,
  { fillOnly, uncategorised }: { fillOnly: readonly CompanyColumnField[]; uncategorised: string },
): RawRecord {
  const kept = toRaw(before);
  const told = Object.fromEntries(
    Object.entries(now).filter(([, value]) => value !== undefined && value !== "" && value !== uncategorised),
  );
  const filled = fillOnly.flatMap((field) => PROPERTIES[field] ?? []);
  const only = Object.fromEntries(Object.entries(kept).filter(([key]) => filled.includes(key as keyof RawRecord)));
  return {
    ...now,
    ...kept,
    ...told,
    ...only,
    social: { ...kept.social, ...now.social },
    registerIds: { ...kept.registerIds, ...now.registerIds },
  };
}
