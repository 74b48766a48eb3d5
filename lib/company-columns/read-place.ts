import type { Told } from "./fault";
import { jsonCell } from "./json-cell";
import type { PlaceReader } from "./place-reader";
import { readPostalCode } from "./read-postal-code";
import { type AddressParts, addressOfJson, splitAddress } from "./split-address";
import { isZipOf } from "./zip-states";

export type WrittenPlace = { address: string; city: string; region: string; postalCode: string; country: string };
export type Place = { street: string; city: string; region: string | null; postalCode: string; country: string | null };
type PlaceFault = { of: "country" | "region"; value: string; told: Told };

const CANADIAN = /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i;
const NUMERIC = /^\d+(?:\.0)?$/;

const UNKNOWN_COUNTRY: Told = {
  code: "unknown_country",
  message: "Not a country we know",
  advice: "Write its name or its code of two letters, as in Germany or DE",
};
const REGION_WITHOUT_COUNTRY: Told = {
  code: "region_without_country",
  message: "Several countries may have a state of this name, and the row names no country",
  advice: "Choose the list's country",
};

/** A list without a column for it is most likely American where the ZIP code lies in the state. */
function countryByCode(region: string, postalCode: string, places: PlaceReader): string | null {
  const zip = /^(\d{4,5})(?:-\d{4})?$/.exec(postalCode)?.[1]?.padStart(5, "0");
  const isCanadian = CANADIAN.test(postalCode);
  if (region === "" || !(zip || isCanadian)) return null;
  const found = places.region(region, isCanadian ? "CA" : "US");
  if (!("code" in found)) return null;
  return isCanadian ? "CA" : zip && isZipOf(found.code.slice(3), zip) ? "US" : null;
}

/** Where a company is, by what its row says and what the list says of all. */
export function makePlaceOf(
  places: PlaceReader,
  defaults: { country: string | null; region: string | null },
): (written: WrittenPlace) => { place: Place; faults: PlaceFault[] } {
  const home = defaults.country ?? defaults.region?.slice(0, 2) ?? null;

  function partsOf(address: string, country: string | null): AddressParts {
    if (address === "") return {};
    const json = jsonCell(address);
    return json === undefined ? splitAddress(address, { country, places }) : addressOfJson(json);
  }

  return (written) => {
    const faults: PlaceFault[] = [];
    const named = written.country === "" ? null : places.country(written.country);
    const parts = partsOf(written.address, named ?? home);
    const ofAddress = parts.country === undefined ? null : places.country(parts.country);
    const isUnknown = written.country !== "" && named === null;
    if (isUnknown) faults.push({ of: "country", value: written.country, told: UNKNOWN_COUNTRY });
    const region = written.region || (parts.region ?? "");
    const postalCode = written.postalCode || (parts.postalCode ?? "");
    const said = named ?? ofAddress;
    const country = said ?? (isUnknown ? null : (home ?? countryByCode(region, postalCode, places)));
    const found = region === "" ? null : places.region(region, country);
    const code = found && "code" in found ? found.code : null;
    const isItsCountry = country !== null && places.country(region) === country;
    if (found && !code && !isItsCountry && !NUMERIC.test(region)) {
      const told: Told =
        country === null
          ? REGION_WITHOUT_COUNTRY
          : {
              code: "unknown_region",
              message: `Not a state of ${places.countryName(country)}`,
              advice: "Write its name or its code, as in Illinois or US-IL",
            };
      if (written.region !== "") faults.push({ of: "region", value: region, told });
    }
    const ofAll = region === "" && defaults.region?.slice(0, 2) === (country ?? home) ? defaults.region : null;
    const at = code ?? ofAll;
    const where = country ?? at?.slice(0, 2) ?? null;
    return {
      place: {
        street: parts.street ?? "",
        city: written.city || (parts.city ?? ""),
        region: at,
        postalCode: postalCode && readPostalCode(postalCode, where, at),
        country: where,
      },
      faults,
    };
  };
}
