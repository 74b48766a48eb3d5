import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Conn } from "@/db/client";
import { results } from "@/db/schema/leads";
import { CONTACTS, type Contact } from "@/lib/contract/criteria-terms";
import type { Result } from "@/lib/contract/results";
import { byName } from "./by-name";
import { categoryNameOf, categoryNameToSortBy, categoryTermsOf } from "./category-of";

/** A row's place in a sort: its value, and its rank where values are alike. */
export type ResultPosition = { value: string | null; rank: number };
export type ResultOrder = { by: "rank" | "name" | "city" | "category"; isDescending: boolean };

const categoryName = categoryNameOf(results.category);
const SORT_KEYS: Record<ResultOrder["by"], SQL<string | null>> = {
  rank: sql<null>`null::text`,
  name: byName(results.name),
  city: byName<string | null>(results.city),
  category: byName(categoryNameToSortBy(results.category)),
};

export type ResultRow = Awaited<ReturnType<typeof selectResultsOfRanks>>[number];

/** Rows without the value come last either way. */
function beyond({ by, isDescending }: ResultOrder, { value, rank }: ResultPosition): SQL | undefined {
  const key = SORT_KEYS[by];
  if (by === "rank") return isDescending ? lt(results.rank, rank) : gt(results.rank, rank);
  if (value === null) return and(sql`${key} is null`, gt(results.rank, rank));
  const later = isDescending ? sql`${key} < ${value}` : sql`${key} > ${value}`;
  return or(later, and(sql`${key} = ${value}`, gt(results.rank, rank)), sql`${key} is null`);
}

export function orderOfResults({ by, isDescending }: ResultOrder): SQL[] {
  if (by === "rank") return [isDescending ? desc(results.rank) : asc(results.rank)];
  const key = SORT_KEYS[by];
  return [sql`${key} ${sql.raw(isDescending ? "desc" : "asc")} nulls last`, asc(results.rank)];
}

export type ResultSet = {
  workspaceId: string;
  runId: string;
  outcome?: Result["outcome"] | undefined;
  category?: string | undefined;
  country?: string | undefined;
  state?: string | undefined;
  city?: string | undefined;
  source?: string | undefined;
  scoreMin?: number | undefined;
  scoreMax?: number | undefined;
  /** Whether each is known. */
  has?: Partial<Record<Contact, boolean | undefined>> | undefined;
  afterRank?: number | undefined;
  lastRank?: number | undefined;
};

function hasContact(kind: Contact, isKnown: boolean | undefined): SQL | undefined {
  if (isKnown === undefined) return undefined;
  return isKnown ? isNotNull(results[kind]) : isNull(results[kind]);
}

export function isInResultSet(f: ResultSet): SQL | undefined {
  return and(
    eq(results.workspaceId, f.workspaceId),
    eq(results.runId, f.runId),
    f.outcome ? eq(results.outcome, f.outcome) : undefined,
    f.category ? eq(results.category, f.category) : undefined,
    f.country ? eq(results.country, f.country) : undefined,
    f.state ? eq(results.region, f.state) : undefined,
    f.city ? eq(results.city, f.city) : undefined,
    f.source ? eq(results.source, f.source) : undefined,
    f.scoreMin === undefined ? undefined : gte(results.score, f.scoreMin),
    f.scoreMax === undefined ? undefined : lte(results.score, f.scoreMax),
    ...CONTACTS.map((kind) => hasContact(kind, f.has?.[kind])),
    f.afterRank === undefined ? undefined : gt(results.rank, f.afterRank),
    f.lastRank === undefined ? undefined : lte(results.rank, f.lastRank),
  );
}

export function countResults(conn: Conn, f: ResultSet): Promise<number> {
  return conn.$count(results, isInResultSet(f));
}

const columns = { ...getTableColumns(results), categoryName, categoryTerms: categoryTermsOf(results.category) };

export function selectResults(
  conn: Conn,
  f: ResultSet & { order: ResultOrder; after?: ResultPosition | undefined; take: number },
) {
  return conn
    .select({ ...columns, sortKey: SORT_KEYS[f.order.by] })
    .from(results)
    .where(and(isInResultSet(f), f.after ? beyond(f.order, f.after) : undefined))
    .orderBy(...orderOfResults(f.order))
    .limit(f.take);
}

/** Those of the ranks, in no order. They are one parameter: an export asks for thousands. */
export function selectResultsOfRanks(conn: Conn, f: { workspaceId: string; runId: string; ranks: number[] }) {
  return conn
    .select(columns)
    .from(results)
    .where(and(isInResultSet(f), sql`${results.rank} = any(${`{${f.ranks.join(",")}}`}::int[])`));
}
