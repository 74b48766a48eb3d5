/** What a result keeps of its company. */
export const COPIED =
  "name, domain, website, phone, email, category, street, city, region, postal_code, country, latitude, longitude, " +
  "coverage, source, source_record_id, licence, read_at";
