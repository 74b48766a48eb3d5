import { type SQL, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import type { CompiledCriteria, ScoreClass } from "@/db/queries/candidates";
import { identityIn } from "@/db/queries/identity-in";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { CONTACTS, type Criteria } from "@/lib/contract/criteria";
import { companyDomain } from "@/lib/directory/domain";
import { anyOf } from "./any-of";
import { occurring, occursAny } from "./compile-keywords";
import { compilePlaces } from "./compile-places";
import { findKeywords, type Keywords } from "./find-keywords";
import { scoreClasses } from "./score-classes";
import { textArray } from "./text-array";

function isOneOf(column: SQL, values: readonly string[]): SQL | null {
  return values.length > 0 ? sql`${column} = any(${textArray(values)})` : null;
}

function compileFilter({ require }: Criteria, keywords: Keywords): SQL {
  const required = require.reduce((bits, kind) => bits | (1 << CONTACTS.indexOf(kind)), 0);
  const filtered = anyOf([
    required > 0 ? sql`(c.contact & ${required}::int) <> ${required}::int` : null,
    keywords.include.length > 0 ? sql`not ${occursAny(keywords.include)}` : null,
    keywords.exclude.length > 0 ? occursAny(keywords.exclude) : null,
  ]);
  return filtered ?? sql`false`;
}

function compileExclusion({ exclude }: Criteria): SQL {
  const domains = exclude.domains.map((domain) => companyDomain(domain) ?? domain);
  return sql`coalesce(${isOneOf(sql`c.domain`, domains) ?? sql`false`}, false)`;
}

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

/** The one reading of criteria as SQL, for previews and runs alike. */
export async function compileCriteria(conn: Conn, criteria: Criteria, workspaceId: string): Promise<CompiledCriteria> {
  const keywords = await findKeywords(conn, criteria);
  const places = compilePlaces(criteria);
  const classes = scoreClasses(criteria, workspaceId);
  const asked = [
    isOneOf(sql`c.category`, criteria.categories),
    isOneOf(sql`c.source`, criteria.sources),
    places.selects,
  ].filter((part) => part !== null);
  const matches = asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
  return {
    workspaceId,
    companies: sql`companies`,
    identity: await identityIn(conn, workspaceId),
    matches,
    selects: sql`c.workspace_id in (${workspaceId}::uuid, ${SHARED_WORKSPACE}::uuid) and ${matches}`,
    filtered: compileFilter(criteria, keywords),
    excluded: compileExclusion(criteria),
    excludesLeads: criteria.exclude.existing_leads,
    exact: places.exact,
    place: places.place,
    keywords: occurring(keywords.include),
    limit: criteria.limit,
    classes,
    classNumber: numberOfClass(classes, workspaceId, places.exact),
  };
}
