import type { KnownExport } from "./known-export";

/** Overture Maps' places, of this year's schema and the one before. */
export const overture: KnownExport = {
  key: "overture",
  name: "Overture Maps places",
  marks: [
    "names.primary, categories.primary",
    "names.primary, taxonomy.primary",
    "names.primary, basic_category",
    "names.primary, bbox.xmin",
    "id, names, categories, addresses, confidence",
    "id, names, taxonomy, addresses",
  ],
  fields: {
    record_id: "id",
    name: "names.primary, names",
    website: "websites",
    phone: "phones",
    email: "emails",
    category: "taxonomy.primary, categories.primary, basic_category, taxonomy, categories",
    street: "addresses.freeform, addresses.0.freeform",
    city: "addresses.locality, addresses.0.locality",
    region: "addresses.region, addresses.0.region",
    postal_code: "addresses.postcode, addresses.0.postcode",
    country: "addresses.country, addresses.0.country",
    address: "addresses",
    latitude: "bbox.ymin",
    longitude: "bbox.xmin",
    coordinates: "geometry",
  },
  own: "version, sources, brand, socials, names.common, names.rules, categories.alternate, taxonomy.hierarchy, taxonomy.alternates, bbox.xmax, bbox.ymax",
};
