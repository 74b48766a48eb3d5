import "server-only";
import { type AnyColumn, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { results } from "@/db/schema/leads";
import type { ResultFacet } from "@/lib/contract/results";
import {
  type AskedValues,
  categoryName,
  countryName,
  type Field,
  itself,
  regionName,
  scoreStep,
  selectFieldValues,
  sourceNameIn,
} from "./field-values";
import { isInResultSet, type ResultSet } from "./results";

const isKnown = (column: AnyColumn): Field => ({
  value: sql`case when ${column} is null then 'no' else 'yes' end`,
  name: itself,
});

const facetsOf = (workspaceId: string): Record<ResultFacet, Field> => ({
  outcome: { value: sql`${results.outcome}::text`, name: itself },
  category: { value: sql`${results.category}`, name: categoryName },
  country: { value: sql`${results.country}`, name: countryName },
  state: { value: sql`${results.region}`, name: regionName },
  city: { value: sql`${results.city}`, name: itself },
  source: { value: sql`${results.source}`, name: sourceNameIn(workspaceId) },
  min_score: { value: scoreStep(sql`${results.score}`), name: itself, isStep: true },
  has_website: isKnown(results.website),
  has_phone: isKnown(results.phone),
  has_email: isKnown(results.email),
});

/** The values of a field and how many results of the set have each. */
export function selectResultValues(
  conn: Conn,
  set: ResultSet,
  { field, ...asked }: AskedValues & { field: ResultFacet },
) {
  return selectFieldValues(conn, facetsOf(set.workspaceId)[field], {
    ...asked,
    table: sql`${results}`,
    where: isInResultSet(set),
  });
}
