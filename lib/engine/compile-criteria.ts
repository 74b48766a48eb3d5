import { type SQL, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import type { CompiledCriteria, ScoreClass } from "@/db/queries/candidates";
import { hasIdentityChanges, identityAt, identityIn } from "@/db/queries/identity-in";
import { hasCompanies } from "@/db/queries/identity-shares";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { PinnedLoad } from "@/db/schema/runs";
import type { Criteria } from "@/lib/contract/criteria";
import { type Contact, contactBit } from "@/lib/contract/criteria-terms";
import { FATE_NAMES, type Fate } from "@/lib/contract/fates";
import { scoreClasses } from "@/lib/criteria/score-classes";
import { companiesAt } from "./companies-at";
import { onExcludedDomain } from "./compile-domains";
import { occurring, occursAny, soughtAny } from "./compile-keywords";
import { compilePlaces } from "./compile-places";
import { findCities } from "./find-cities";
import { findKeywords, type Keywords } from "./find-keywords";
import { textArray } from "./text-array";

function isOneOf(column: SQL, values: readonly string[]): SQL | null {
  return values.length > 0 ? sql`${column} = any(${textArray(values)})` : null;
}

type Drops = Partial<Record<Fate, SQL | null>>;

/** The first of them that applies, in the order of the fates. */
function firstOf(drops: Drops): SQL {
  const cases = FATE_NAMES.flatMap((fate) => (drops[fate] ? [sql`when ${drops[fate]} then ${fate}::text`] : []));
  return cases.length > 0 ? sql`case ${sql.join(cases, sql` `)} end` : sql`null::text`;
}

/** What drops a company by the contact data that it has, and by what is written of it. */
function compileDrops({ require, exclude }: Criteria, keywords: Keywords): { byContact: Drops; byText: Drops } {
  const without = (kind: Contact) => (require.includes(kind) ? sql`(c.contact & ${contactBit(kind)}::int) = 0` : null);
  const byContact = {
    without_website: without("website"),
    without_phone: without("phone"),
    without_email: without("email"),
  };
  const byText = {
    without_keyword: keywords.include.length > 0 ? sql`not ${occursAny(keywords.include)}` : null,
    unwanted_keyword: keywords.exclude.length > 0 ? occursAny(keywords.exclude) : null,
    excluded_domain: onExcludedDomain(exclude.domains),
  };
  return { byContact, byText };
}

const isAny = (drops: Drops) => Object.values(drops).some((drop) => drop !== null);

/** Looked up in an array, which costs the same for every class. */
function numberOfClass(classes: ScoreClass[], workspaceId: string, exact: SQL | null): SQL {
  const numbers: number[] = [];
  for (const [at, found] of classes.entries()) {
    const own = Number(found.workspaceId === workspaceId);
    numbers[found.contact * 4 + own * 2 + Number(found.exact !== false)] = at;
  }
  const list = `{${Array.from(numbers, (number) => number ?? "NULL").join(",")}}`;
  const own = sql`(c.workspace_id = ${workspaceId}::uuid)::int`;
  return sql`(${list}::int[])[1 + c.contact * 4 + ${own} * 2 + ${exact ? sql`${exact}::int` : sql`1`}]`;
}

type Of = {
  loads?: PinnedLoad[];
  leadsBefore?: string | null;
  /** Of a run that is read again: when it counted. */
  mark?: number | null;
};

async function compileIdentity(conn: Conn, workspaceId: string, mark: number | null) {
  const { identity, isDecided } = await identityIn(conn, workspaceId);
  if (mark === null || !(await hasIdentityChanges(conn, { workspaceId, mark }))) {
    return { identity, isDecided, isMoved: false };
  }
  return { identity: identityAt(identity, { workspaceId, mark }), isDecided, isMoved: true };
}

/** The one reading of criteria as SQL, for previews and runs alike; of a run, over the loads that it is pinned to. */
export async function compileCriteria(
  conn: Conn,
  criteria: Criteria,
  workspaceId: string,
  { loads = [], leadsBefore = null, mark = null }: Of = {},
): Promise<CompiledCriteria> {
  const [keywords, cities, companies, identity, isMixed] = await Promise.all([
    findKeywords(conn, criteria),
    findCities(conn, criteria),
    companiesAt(conn, { workspaceId, keys: criteria.sources, loads }),
    compileIdentity(conn, workspaceId, mark),
    hasCompanies(conn, workspaceId),
  ]);
  const isShared = !companies.isPast && !identity.isDecided && !identity.isMoved && !isMixed;
  const places = compilePlaces(criteria, cities);
  const classes = scoreClasses(criteria, workspaceId);
  const parts = {
    category: isOneOf(sql`c.category`, criteria.categories),
    source: isOneOf(sql`c.source`, criteria.sources),
    place: places.selects,
  };
  const { byContact, byText } = compileDrops(criteria, keywords);
  const isTold = isShared && cities.length === 0;
  const asked = Object.values(parts).filter((part) => part !== null);
  const matches = asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
  return {
    workspaceId,
    companies: companies.relation,
    identity: identity.identity,
    isShared,
    mark,
    isMoved: identity.isMoved,
    matches,
    selects: sql`c.workspace_id in (${workspaceId}::uuid, ${SHARED_WORKSPACE}::uuid) and ${matches}`,
    parts,
    drop: firstOf({ ...byContact, ...byText }),
    tallied: isTold ? { drop: firstOf(byContact), isAll: !isAny(byText) } : null,
    sought: keywords.include.length > 0 ? soughtAny(keywords.include) : null,
    excludesLeads: criteria.exclude.existing_leads,
    excludesDomains: criteria.exclude.domains.length > 0,
    leadsBefore,
    exact: places.exact,
    place: places.place,
    keywords: occurring(keywords.include),
    limit: criteria.limit,
    classes,
    classNumber: numberOfClass(classes, workspaceId, places.exact),
  };
}
