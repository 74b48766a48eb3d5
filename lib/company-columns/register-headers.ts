import { headerKey, headerKeys } from "./header-key";

/** Registers of companies, by what a column of their numbers is called. */
const REGISTERS: Record<string, string> = {
  "us-ein":
    "ein, ein number, employer identification number, employer id number, fein, federal ein, irs number, tax id ein",
  "us-npi": "npi, npi number, national provider identifier, national provider id",
  lei: "lei, lei code, legal entity identifier, attributes lei",
  "us-cik": "cik, cik number, central index key",
  "us-fdic": "cert, fdic cert, fdic certificate, fdic certificate number",
  "us-ipeds": "ipedsid, ipeds id, ipeds unitid, unitid",
  "gb-coh": "companies house number, company registration number uk, crn uk, uk company number",
  "fr-siren": "siren, numero siren, siren number",
  "fr-siret": "siret, numero siret, siret number",
  "de-ust": "ust id, ust id nr, ustidnr, umsatzsteuer id, umsatzsteuer identifikationsnummer",
  "it-piva": "partita iva, p iva, piva",
  "es-nif": "cif, nif empresa, cif nif, nif cif",
  "nl-kvk": "kvk, kvk nummer, kvk number",
  "pl-nip": "nip, numer nip",
  "pl-regon": "regon, numer regon",
  "pl-krs": "krs, numer krs",
  "pt-nipc": "nipc",
  "br-cnpj": "cnpj",
  "au-abn": "abn",
  "au-acn": "acn",
  duns: "duns, duns number, d u n s number, duns no",
};

const BY_HEADER = new Map(
  Object.entries(REGISTERS).flatMap(([register, headers]) =>
    headerKeys(headers).map((key) => [key, register] as const),
  ),
);

/** The register that a column's header names. */
export function registerOf(header: string): string | undefined {
  const [last = ""] = header.split(".").reverse();
  return BY_HEADER.get(headerKey(header)) ?? BY_HEADER.get(headerKey(last));
}
