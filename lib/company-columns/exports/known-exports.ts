import { headerKey, headerKeys } from "@/lib/company-columns/header-key";
import { ABOUT_PEOPLE } from "@/lib/company-columns/left-out-headers";
import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { apollo } from "./apollo";
import { gosom } from "./gosom";
import { hubspot } from "./hubspot";
import type { KnownExport } from "./known-export";
import { linkedin } from "./linkedin";
import { nppes } from "./nppes";
import { overture } from "./overture";
import { pipedrive } from "./pipedrive";
import { prospector } from "./prospector";
import { salesNavigator } from "./sales-navigator";
import { salesforce } from "./salesforce";

/** The surer one first. */
export const KNOWN_EXPORTS: readonly KnownExport[] = [
  prospector,
  gosom,
  overture,
  nppes,
  apollo,
  pipedrive,
  linkedin,
  salesNavigator,
  hubspot,
  salesforce,
];

export type KnownColumn =
  | { use: "field"; field: CompanyColumnField; preference: number }
  | { use: "own" }
  | { use: "left_out"; why: string };

/** Whose export has these headers. */
export function knownExport(headers: readonly string[]): KnownExport | null {
  const keys = new Set(headers.map(headerKey));
  const isWhole = (group: string) => headerKeys(group).every((key) => keys.has(key));
  return KNOWN_EXPORTS.find(({ marks }) => marks.some(isWhole)) ?? null;
}

/** What an export's columns hold, by their headers' keys. */
export function columnsOf({ fields, own = "", people = "" }: KnownExport): Map<string, KnownColumn> {
  const columns = new Map<string, KnownColumn>();
  for (const key of headerKeys(own)) columns.set(key, { use: "own" });
  for (const key of headerKeys(people)) columns.set(key, { use: "left_out", why: ABOUT_PEOPLE });
  for (const [field, headers] of Object.entries(fields)) {
    headerKeys(headers).forEach((key, preference) => {
      columns.set(key, { use: "field", field: field as CompanyColumnField, preference });
    });
  }
  return columns;
}
