import { doublePrecision, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { COVERAGES } from "./directory";

/** The company as a run found it: a later load of its source does not change what a run says. */
export const foundCompany = () => ({
  companyId: uuid("company_id").notNull(),
  name: text().notNull(),
  domain: text(),
  website: text(),
  phone: text(),
  email: text(),
  category: text().notNull(),
  street: text(),
  city: text(),
  region: text(),
  postalCode: text("postal_code"),
  country: text(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  coverage: text({ enum: COVERAGES }).notNull(),
  source: text().notNull(),
  sourceRecordId: text("source_record_id").notNull(),
  licence: text().notNull(),
  readAt: instant("read_at").notNull(),
});
