import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { Checkpoint } from "@/db/schema/runs";

/** The candidates that score alike: same owner, same contact data, as near to the places asked for. */
export type ScoreClass = {
  workspaceId: string;
  contact: number;
  /** False: all over the country only; null: the criteria do not tell these apart. */
  exact: boolean | null;
  score: number;
  /** Whether it has the contact data that must be there; else all of it is filtered. */
  usable: boolean;
};

/** Criteria as SQL over `companies c`: what a preview counts and what a run walks are the same fragments. */
export type CompiledCriteria = {
  workspaceId: string;
  /** The relation that `c` stands for. */
  companies: SQL;
  /** Which records of `c` are one company to this workspace. */
  identity: SQL;
  /** Whether `shares_identity` says so too: the installation's companies alone, each as it stands. */
  isShared: boolean;
  /** Tell companies and leads as they were at this mark; null as they are. */
  mark: number | null;
  /** Whether any identity is another one since that mark. */
  isMoved: boolean;
  /** By category, source and place. */
  matches: SQL;
  /** The same, of every owner that the workspace sees. */
  selects: SQL;
  /** The parts of `matches`; null where any would do. */
  parts: Record<"category" | "source" | "place", SQL | null>;
  /** Why it is dropped, as a fate: for want of contact data, by keywords or by its domain; null where it is kept. */
  drop: SQL;
  /** Where `company_tallies c` can tell: what drops those of a tally by their contact data, and whether nothing else does. */
  tallied: { drop: SQL; isAll: boolean } | null;
  /** Those with a keyword that must occur, as an index finds them; null where none must or no index helps. */
  sought: SQL | null;
  /** Whether companies that are leads already are excluded. */
  excludesLeads: boolean;
  /** Whether any domain is excluded. */
  excludesDomains: boolean;
  /** The run that is repeated exactly: only leads from before it count as being there. Null for any other run. */
  leadsBefore: string | null;
  /** Whether a place asked for names it; null where the criteria do not tell nearness apart. */
  exact: SQL | null;
  /** The place code that matched, as evidence. */
  place: SQL;
  /** Those of its keywords that occur. */
  keywords: SQL;
  limit: number;
  /** Best first. */
  classes: ScoreClass[];
  /** The number of a candidate's class. */
  classNumber: SQL;
};

export type Position = Pick<Checkpoint, "group" | "after">;

/** The candidates beyond a position: of one class, walked by its index, or of all classes, sorted. */
export type Reach = Position & { only: "class" | "all" };

const FIRST = "00000000-0000-0000-0000-000000000000";

export function withinReach(
  compiled: CompiledCriteria,
  { group, after, only }: Reach,
): { where: SQL; classNumber: SQL } {
  if (only === "all") {
    const number = compiled.classNumber;
    const start = after === null ? sql`${number} >= ${group}` : sql`(${number}, c.id) > (${group}, ${after}::uuid)`;
    return { where: sql`${compiled.selects} and ${start}`, classNumber: number };
  }
  const found = compiled.classes[group];
  if (!found) throw new Error(`there is no score class ${group}`);
  const exact = compiled.exact && found.exact !== null ? sql`and ${compiled.exact} = ${found.exact}` : sql``;
  return {
    where: sql`c.workspace_id = ${found.workspaceId}::uuid and c.contact = ${found.contact}::smallint
      and c.id > ${after ?? FIRST}::uuid and ${compiled.matches} ${exact}`,
    classNumber: sql`${group}::int`,
  };
}

/** Which of the classes can hold a candidate: some company has their owner and contact data. */
export async function selectPresentClasses(conn: Conn, { classes, companies }: CompiledCriteria): Promise<Set<number>> {
  const rows = classes.map(
    ({ workspaceId, contact }, at) => sql`(${at}::int, ${workspaceId}::uuid, ${contact}::smallint)`,
  );
  const present = await rowsOf<{ at: number }>(
    conn,
    sql`select at from (values ${sql.join(rows, sql`, `)}) as k(at, workspace_id, contact)
      where exists (select from ${companies} c where c.workspace_id = k.workspace_id and c.contact = k.contact)`,
  );
  return new Set(present.map(({ at }) => at));
}

/** The planner's guess, which costs nothing. */
export async function estimateCandidates(conn: Conn, compiled: CompiledCriteria): Promise<number> {
  const [row] = await rowsOf<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }>(
    conn,
    sql`explain (format json) select from ${compiled.companies} c where ${compiled.selects}`,
  );
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

/** All candidates, and those of them with the contact data that must be there. */
export async function countCandidates(
  conn: Conn,
  compiled: CompiledCriteria,
): Promise<{ total: number; toWalk: number }> {
  const usable = [...new Set(compiled.classes.filter(({ usable }) => usable).map(({ contact }) => contact))];
  const contacts = `{${usable.join(",")}}`;
  const [row] = await rowsOf<{ total: number; toWalk: number }>(
    conn,
    sql`select count(*)::int as total, count(*) filter (where c.contact = any(${contacts}::smallint[]))::int as "toWalk"
      from ${compiled.companies} c where ${compiled.selects}`,
  );
  return row ?? { total: 0, toWalk: 0 };
}

/** Those with too little contact data to be of use, by source and by what they have, which an index answers. */
export function countUnusable(
  conn: Conn,
  compiled: CompiledCriteria,
): Promise<{ source: string; contact: number; companies: number }[]> {
  const contacts = [...new Set(compiled.classes.filter(({ usable }) => !usable).map(({ contact }) => contact))];
  const unusable = sql.join(
    contacts.map((contact) => sql`${contact}::smallint`),
    sql`, `,
  );
  return rowsOf(
    conn,
    sql`select c.source, c.contact, count(*)::int as companies from ${compiled.companies} c
      where ${compiled.selects} and c.contact in (${unusable}) group by 1, 2`,
  );
}
