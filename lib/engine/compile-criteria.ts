import { type SQL, sql } from "drizzle-orm";
import type { CompiledCriteria, ScoreClass } from "@/db/queries/candidates";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { CONTACTS, type Criteria } from "@/lib/contract/criteria";
import { cityKey } from "@/lib/directory/city-key";
import { companyDomain } from "@/lib/directory/domain";
import { keywordPattern } from "./keyword-pattern";
import { scoreClasses, tellsNearness } from "./score-classes";
import { textArray } from "./text-array";

/** Case and letters as Unicode has them, whatever locale the database was made with. */
const UNICODE = sql.raw(`collate "und-x-icu"`);

function any(column: string, values: readonly string[]): SQL | null {
  return values.length > 0 ? sql`${sql.raw(column)} = any(${textArray(values)})` : null;
}

function cityMatch({ places: { cities } }: Criteria): SQL | null {
  if (cities.length === 0) return null;
  const pairs = cities.map(({ name, region }) => sql`(${region}, ${cityKey(name)})`);
  return sql`(c.region, c.city_key) in (${sql.join(pairs, sql`, `)})`;
}

const orOf = (parts: (SQL | null)[]): SQL | null => {
  const there = parts.filter((part) => part !== null);
  return there.length > 0 ? sql`(${sql.join(there, sql` or `)})` : null;
};

function compilePlaces(criteria: Criteria): { selects: SQL | null; exact: SQL | null; place: SQL } {
  const { countries, regions } = criteria.places;
  const codes = [...regions, ...countries];
  const wide = [...new Set(regions.map((region) => `${region.slice(0, 2)}*`))];
  const within = (list: string[]) => (list.length > 0 ? sql`c.places && ${textArray(list)}` : null);
  const city = cityMatch(criteria);
  const codeOf = (list: string[]) =>
    sql`(select p from unnest(${textArray(list)}) with ordinality as asked(p, nth) where p = any(c.places) order by nth limit 1)`;
  const evidence = codes.length + wide.length > 0 ? codeOf([...codes, ...wide]) : sql`null`;
  return {
    selects: orOf([within([...codes, ...wide]), city]),
    exact: tellsNearness(criteria) ? sql`coalesce(${orOf([within(codes), city]) ?? sql`true`}, false)` : null,
    place: city ? sql`case when ${city} then c.region else ${evidence} end` : evidence,
  };
}

function matchesPattern(pattern: string): SQL {
  const inText = (column: string) => sql`coalesce(${sql.raw(column)} ~* (${pattern} ${UNICODE}), false)`;
  return sql`(${inText("c.name")} or ${inText("c.domain")} or ${inText("c.description")} or c.category in (${categoriesNamed(pattern)}))`;
}

function categoriesNamed(pattern: string): SQL {
  return sql`select key from categories where name || ' | ' || terms ~* (${pattern} ${UNICODE})`;
}

const anyOf = (keywords: readonly string[]) => keywords.map((keyword) => `(?:${keywordPattern(keyword)})`).join("|");

function compileDrops({ keywords, require, exclude }: Criteria): SQL {
  const required = require.reduce((bits, kind) => bits | (1 << CONTACTS.indexOf(kind)), 0);
  const filtered = orOf([
    required > 0 ? sql`(c.contact & ${required}::int) <> ${required}::int` : null,
    keywords.include.length > 0 ? sql`not ${matchesPattern(anyOf(keywords.include))}` : null,
    keywords.exclude.length > 0 ? matchesPattern(anyOf(keywords.exclude)) : null,
  ]);
  const excluded = any(
    "c.domain",
    exclude.domains.map((domain) => companyDomain(domain) ?? domain),
  );
  const cases = [filtered && sql`when ${filtered} then 'filtered'`, excluded && sql`when ${excluded} then 'excluded'`];
  const there = cases.filter((part) => part !== null);
  return there.length > 0 ? sql`case ${sql.join(there, sql` `)} end` : sql`null::text`;
}

function keywordEvidence({ keywords: { include } }: Criteria): SQL {
  if (include.length === 0) return sql`'[]'::jsonb`;
  const rows = include.map((keyword) => {
    const pattern = keywordPattern(keyword);
    return sql`(${keyword}::text, ${pattern}::text ${UNICODE}, array(${categoriesNamed(pattern)}))`;
  });
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('keyword', stood.keyword, 'field', stood.field)), '[]')
    from (
      select k.keyword, case
        when c.name ~* k.pattern then 'name'
        when c.domain ~* k.pattern then 'domain'
        when c.category = any(k.categories) then 'category'
        when c.description ~* k.pattern then 'description'
      end as field
      from (values ${sql.join(rows, sql`, `)}) as k(keyword, pattern, categories)
    ) as stood where stood.field is not null
  )`;
}

function numberOfClass(classes: ScoreClass[], workspaceId: string, exact: SQL | null): SQL {
  const numbers: number[] = [];
  for (const [at, found] of classes.entries()) {
    const own = Number(found.workspaceId === workspaceId);
    numbers[found.contact * 4 + own * 2 + Number(found.exact !== false)] = at;
  }
  const dense = Array.from(numbers, (number) => number ?? "NULL");
  return sql`(${`{${dense.join(",")}}`}::int[])[1 + c.contact * 4 + (c.workspace_id = ${workspaceId}::uuid)::int * 2 + ${exact ? sql`${exact}::int` : sql`1`}]`;
}

/** The one reading of criteria as SQL. */
export function compileCriteria(criteria: Criteria, workspaceId: string): CompiledCriteria {
  const places = compilePlaces(criteria);
  const classes = scoreClasses(criteria, workspaceId);
  const parts = [any("c.category", criteria.categories), any("c.source", criteria.sources), places.selects];
  const asked = parts.filter((part) => part !== null);
  const matches = asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
  return {
    workspaceId,
    matches,
    selects: sql`c.workspace_id in (${workspaceId}::uuid, ${SHARED_WORKSPACE}::uuid) and ${matches}`,
    dropped: compileDrops(criteria),
    excludesLeads: criteria.exclude.existing_leads,
    exact: places.exact,
    place: places.place,
    keywords: keywordEvidence(criteria),
    limit: criteria.limit,
    classes,
    classNumber: numberOfClass(classes, workspaceId, places.exact),
  };
}
