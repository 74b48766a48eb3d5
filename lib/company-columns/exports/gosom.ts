import type { KnownExport } from "./known-export";

/** github.com/gosom/google-maps-scraper, in CSV and JSON, since 2023. */
export const gosom: KnownExport = {
  key: "gosom",
  name: "google-maps-scraper",
  marks: ["complete_address, cid, data_id, plus_code", "complete_address, title, reviews_per_rating"],
  fields: {
    record_id: "place_id, cid, data_id",
    name: "title",
    category: "category, categories",
    website: "website, web_site",
    phone: "phone",
    email: "emails",
    address: "complete_address",
    latitude: "latitude",
    longitude: "longitude, longtitude",
    description: "descriptions, description",
  },
  own: "address, link, input_id, status, about, menu",
  people: "owner",
};
