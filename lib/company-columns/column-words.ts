/** What our categories and places are called: what a list's own words are compared with. */
export type ColumnWords = {
  /** `terms` are search terms, joined by "|". */
  categories: readonly { key: string; name: string; terms: string }[];
  /** ISO 3166-1. */
  countries: readonly { code: string; name: string }[];
  /** ISO 3166-2. */
  regions: readonly { code: string; name: string; country: string }[];
  /** Other names of countries and regions, in any language. */
  aliases: readonly { kind: "country" | "region" | "city"; place: string; name: string }[];
};
