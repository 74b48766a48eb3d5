import "server-only";
import { sql } from "drizzle-orm";

const COLUMNS =
  "name domain website phone email category street city region postal_code country latitude longitude " +
  "coverage source source_record_id licence read_at";

/** What a run keeps of a company `c`. No other table that joins it has columns of these names. */
export const copied = sql.raw(COLUMNS.replaceAll(" ", ", "));
export const ofCompany = sql.raw(
  COLUMNS.split(" ")
    .map((column) => `c.${column}`)
    .join(", "),
);
