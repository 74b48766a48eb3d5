import "server-only";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { categories } from "@/db/schema/directory";

/**
 * What the category of a row is called. A look-up and no join: just after a run the planner takes its rows for a few, and
 * would join them all before it takes the page.
 */
export function categoryNameOf(category: AnyColumn | SQL): SQL<string> {
  return sql<string>`coalesce((select ${categories.name} from ${categories} where ${categories.key} = ${category}), ${category})`;
}

/** The same for the order of many rows: all names are read once, where a look-up for each row reads three pages. */
export function categoryNameToSortBy(category: AnyColumn | SQL): SQL<string> {
  return sql<string>`coalesce((select jsonb_object_agg(${categories.key}, ${categories.name}) from ${categories}) ->> ${category}, ${category})`;
}

/** Its search terms, joined by "|". */
export function categoryTermsOf(category: AnyColumn): SQL<string | null> {
  return sql<string | null>`(select ${categories.terms} from ${categories} where ${categories.key} = ${category})`;
}
