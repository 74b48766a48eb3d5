import type { CriteriaPatch } from "@/lib/contract/criteria";

/** Of the starter directory: few batches and some more, with and without a limit, filters and wanted contact data. */
export const CRITERIA: readonly CriteriaPatch[] = [
  { categories: ["amenity/university"], places: { countries: ["US"] }, limit: 100_000 },
  { categories: ["amenity/college"], require: ["website"], limit: 100_000 },
  { places: { regions: ["US-TX", "US-CA"] }, limit: 1_500 },
  { categories: ["shop/supermarket", "shop/clothes"], keywords: { exclude: ["market"] }, limit: 100_000 },
];
