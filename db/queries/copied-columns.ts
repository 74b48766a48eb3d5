import "server-only";
import { sql } from "drizzle-orm";
import { contactBits } from "@/db/schema/contact-bits";

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

/** The contact data that is known of a company `c`. */
export const contactOfCompany = sql.raw(contactBits("c."));
