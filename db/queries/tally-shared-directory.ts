import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { Led } from "@/db/schema/runs";
import type { Fate } from "@/lib/contract/fates";
import type { CompiledCriteria } from "./candidates";
import type { PreviewTally } from "./tally-candidates";

export type Counted = {
  /** Records by their own fate; `kept` is null. */
  fates: [source: string, fate: Fate | null, records: number][];
  /** Kept records of companies that are leads. */
  led: [source: string, records: number][];
  /** Those of them that are leads of this run. */
  own: [source: string, records: number][];
  /** Kept records that are not alone in being their company, by whether it is a lead. */
  shared: [source: string, isLead: boolean, records: number][];
  /** Those companies, each under one of its sources. */
  companies: [source: string, isLead: boolean, companies: number][];
};

/** The rows of a select as an array of arrays; `columns` names what of them. */
export const list = (columns: string, from: SQL) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_array(${sql.raw(columns)})), '[]') from (${from}) list)`;

/**
 * Counts the installation's companies, each as it stands, in one reading: only those that share their company with others
 * are compared, and leads are counted as a set, in the order of identities where nothing but these is asked for.
 */
async function count(
  conn: Conn,
  { workspaceId, companies, matches, drop }: CompiledCriteria,
  { source, runId, since }: { source: SQL; runId: string | null; since: number | null },
): Promise<Counted> {
  const selects = sql`c.workspace_id = ${SHARED_WORKSPACE}::uuid and ${matches}`;
  const kept = sql`${selects} and ${drop} is null`;
  const join = sql`leads l join ${companies} c on c.identity = l.identity where l.workspace_id = ${workspaceId}::uuid and ${kept}`;
  // By the runs that made them: the index of leads by their marks tells ranges of all workspaces' leads alone.
  const newer =
    since === null
      ? sql``
      : sql`and l.mark > ${since}::bigint and l.first_run_id in (
    select r.id from runs r where r.workspace_id = ${workspaceId}::uuid and r.mark > ${since}::bigint)`;
  const own = sql`select ${source} as source, count(*) as records from ${join} and l.first_run_id = ${runId}::uuid group by 1`;
  const [row] = await rowsOf<Counted>(
    conn,
    sql`
    with shared as materialized (
      select s.*, (select true from leads l where l.workspace_id = ${workspaceId}::uuid and l.identity = s.identity limit 1) is not null as is_lead
      from (
        select c.identity, ${source} as source, count(*) as records from ${companies} c
        where c.shares_identity and ${kept} group by 1, 2
      ) s
    )
    select
      ${list("source, fate, records", sql`select ${source} as source, ${drop} as fate, count(*) as records from ${companies} c where ${selects} group by 1, 2`)} as fates,
      ${list("source, records", sql`select ${source} as source, count(*) as records from ${join} ${newer} group by 1`)} as led,
      ${runId ? list("source, records", own) : sql`'[]'::jsonb`} as own,
      ${list("source, is_lead, records", sql`select source, is_lead, sum(records) as records from shared group by 1, 2`)} as shared,
      ${list("source, is_lead, companies", sql`select source, is_lead, count(*) as companies from (select min(source) as source, is_lead from shared group by identity, is_lead) each group by 1, 2`)} as companies`,
  );
  if (!row) throw new Error("a tally is one row");
  return row;
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

/** What a run would count of a workspace that sees the installation's companies alone. */
export async function tallySharedDirectory(conn: Conn, compiled: CompiledCriteria): Promise<PreviewTally> {
  return toTally(compiled, await count(conn, compiled, { source: sql`''::text`, runId: null, since: null }));
}

/** Of counts that are not told by source. */
export function toTally(
  { excludesLeads }: Pick<CompiledCriteria, "excludesLeads">,
  counted: Omit<Counted, "own">,
): PreviewTally {
  const of = (isLead: boolean, rows: [string, boolean, number][]) =>
    sum(rows.filter(([, led]) => led === isLead).map(([, , number]) => number));
  const kept = sum(counted.fates.filter(([, fate]) => fate === null).map(([, , records]) => records));
  const leadRecords = sum(counted.led.map(([, records]) => records));
  const leads = leadRecords - of(true, counted.shared) + of(true, counted.companies);
  const fresh = kept - leadRecords - of(false, counted.shared) + of(false, counted.companies);
  const known: [Fate, number] = excludesLeads ? ["existing_lead", leadRecords] : ["known_lead", leads];
  const dropped = counted.fates.flatMap(([, fate, records]): [Fate, number][] =>
    fate === null ? [] : [[fate, records]],
  );
  const fates: [Fate, number][] = [...dropped, known, ["new", fresh], ["duplicate_in_run", kept - fresh - known[1]]];
  return { fates: fates.filter(([, records]) => records > 0), fresh, known: excludesLeads ? 0 : leads };
}

/**
 * What a run that leaves out leads has made of all its companies, and would of those over its limit, by source; `known` are
 * the new leads that it counted already, `led` the leads that an earlier run counted over the same companies.
 */
export async function tallyRunOverShared(
  conn: Conn,
  compiled: CompiledCriteria,
  f: { runId: string; sources: string[]; known: (source: string) => number; led: Led | undefined },
): Promise<{ fates: [source: string, fate: Fate, records: number][]; led: Led["records"] }> {
  const [only, ...others] = f.sources;
  const source = only !== undefined && others.length === 0 ? sql`${only}::text` : sql`c.source`;
  const counted = await count(conn, compiled, { source, runId: f.runId, since: f.led?.mark ?? null });
  const of = (rows: [string, ...unknown[]][], key: string) =>
    sum(rows.filter(([name]) => name === key).map((row) => Number(row.at(-1))));
  const keys = [...new Set(counted.fates.map(([key]) => key))];
  const ledOf = (key: string) => of(counted.led, key) + of(f.led?.records ?? [], key);
  const fates = keys.flatMap((key): [string, Fate, number][] => {
    const kept = of(
      counted.fates.filter(([, fate]) => fate === null),
      key,
    );
    const fresh = (rows: [string, boolean, number][]) =>
      of(
        rows.filter(([, isLead]) => !isLead),
        key,
      );
    const repeated = fresh(counted.shared) - fresh(counted.companies);
    const own = of(counted.own, key);
    const led = ledOf(key);
    return [
      ...counted.fates.flatMap(([name, fate, records]): [string, Fate, number][] =>
        name === key && fate !== null ? [[key, fate, records]] : [],
      ),
      [key, "existing_lead", led - own],
      [key, "new", f.known(key)],
      [key, "over_limit", kept - led - repeated],
      [key, "duplicate_in_run", own - f.known(key) + repeated],
    ];
  });
  return { fates, led: keys.map((key) => [key, ledOf(key)]) };
}
