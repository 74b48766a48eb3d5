/** What a column of a list can be read as. `address` is one column that is split, `coordinates` latitude and longitude. */
export const COMPANY_COLUMN_FIELDS = [
  "record_id",
  "name",
  "website",
  "phone",
  "email",
  "street",
  "address",
  "city",
  "region",
  "postal_code",
  "country",
  "category",
  "description",
  "latitude",
  "longitude",
  "coordinates",
  "linkedin",
  "facebook",
  "instagram",
  "x",
  "register_id",
  "tags",
] as const;
export type CompanyColumnField = (typeof COMPANY_COLUMN_FIELDS)[number];

/** Those that several columns may give: lines of a street, numbers in several registers, tags. */
export const SHARED_COLUMN_FIELDS: ReadonlySet<CompanyColumnField> = new Set(["street", "register_id", "tags"]);

/** `own`: kept as the list's own field. `left_out`: not read at all. */
export const COLUMN_USES = ["field", "own", "left_out"] as const;

/** What stands behind a list's own columns among its refused rows. */
export const REFUSED_COLUMNS = ["Line in the file", "Why it was refused"] as const;
