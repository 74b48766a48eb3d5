const COMPANY = [
  "company_name",
  "domain",
  "website",
  "phone",
  "email",
  "category",
  "category_name",
  "street",
  "city",
  "state",
  "postal_code",
  "country",
  "latitude",
  "longitude",
  "coverage",
] as const;
const SOURCE = ["source.key", "source.record_id", "source.licence", "source.read_at"] as const;

/**
 * The columns of a table, named as the fields of the API's object; lists of objects do not fit in a cell. Ids come first and times
 * last, which spares the writer of CSV from looking at what is between.
 */
export const RESULT_COLUMNS = [
  "id",
  "run_id",
  "lead_id",
  "rank",
  "outcome",
  ...COMPANY,
  "score",
  ...SOURCE,
  "created_at",
  "updated_at",
] as const;

export const LEAD_COLUMNS = [
  "id",
  "first_run_id",
  ...COMPANY,
  "score",
  "status",
  "owner.email",
  "tags",
  "notes",
  "next_step",
  "next_step_on",
  ...SOURCE,
  "last_seen_at",
  "created_at",
  "updated_at",
] as const;

export type ResultColumn = (typeof RESULT_COLUMNS)[number];
export type LeadColumn = (typeof LEAD_COLUMNS)[number];
