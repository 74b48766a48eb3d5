import { inet, pgTable } from "drizzle-orm/pg-core";
import { requestWindow } from "./columns";

/** Requests of the last minute from an address that came with a key that is not valid, as in `keyWindows`. */
export const addressWindows = pgTable("address_windows", {
  address: inet().primaryKey(),
  ...requestWindow(),
});
