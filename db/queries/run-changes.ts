import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { ChangeKind } from "@/lib/contract/run-changes";
import type { CompiledCriteria } from "./candidates";
import { existingLeads, type PastRun } from "./left-out";
import { seenBy } from "./seen-by";

const COMPARED = [
  "name",
  "website",
  "phone",
  "email",
  "category",
  "street",
  "city",
  "region",
  "postal_code",
  "country",
] as const;
export type Compared = (typeof COMPARED)[number] | "score";
type Value = string | number | null;

/** A run as it is compared: with what tells anew what it left out, unless it wrote that down. */
export type ComparedRun = { id: string; told: { compiled: CompiledCriteria; past: PastRun } | null };

type Comparison = { workspaceId: string; run: ComparedRun; since: ComparedRun; after?: string | undefined };

const list = (of: (column: (typeof COMPARED)[number]) => string) => sql.raw(COMPARED.map(of).join(", "));

const FINGERPRINT = sql`hash_record_extended(row(${list((column) => column)}), 0)`;

/** The leads that a run left out because they were there, with what it read of each of their records. */
function leftOutLeads({ workspaceId, after }: Comparison, { id, told }: ComparedRun): SQL {
  const key = sql`coalesce(lead_id, company_id)`;
  if (!told) {
    return sql`select ${key} as key, lead_id, company_id, position, ${FINGERPRINT} as fingerprint from exclusions
      where workspace_id = ${workspaceId} and run_id = ${id} and reason = 'existing_lead'
        ${after ? sql`and ${key} > ${after}::uuid` : sql``}`;
  }
  const { compiled, past } = told;
  return sql`select lead_id as key, lead_id, company_id, null::int as position, fingerprint
    from (${existingLeads(compiled, past, sql`hash_record_extended(row(${list((column) => `c.${column}`)}), 0) as fingerprint`)}) x
    ${after ? sql`where lead_id > ${after}::uuid` : sql``}`;
}

/**
 * What a run saw, once for each company, in few bytes: its results, and the leads that it left out because they were
 * there. Of a lead with several records it takes the one that the other run has as its result, to compare like with like.
 */
function seen(f: Comparison, run: ComparedRun, other: ComparedRun): SQL {
  const isOf = ({ id }: ComparedRun) => sql`workspace_id = ${f.workspaceId} and run_id = ${id}`;
  return sql`
    select lead_id as key, lead_id, company_id, rank, null::int as position, score, ${FINGERPRINT} as fingerprint
    from results where ${isOf(run)} ${f.after ? sql`and lead_id > ${f.after}::uuid` : sql``}
    union all
    select * from (
      select distinct on (e.key) e.key, e.lead_id, e.company_id, null::int, e.position, null::float8, e.fingerprint
      from (${leftOutLeads(f, run)}) e
        left join (select lead_id, company_id from results where ${isOf(other)}) o using (lead_id, company_id)
      order by e.key, o.company_id is null, e.company_id
    ) x`;
}

/** Every company that either run saw, as it is in `a` now and in `b` before, with what became of it. */
function compared(f: Comparison): SQL {
  return sql`
    select case when b.key is null then 'new' when a.key is null then 'gone'
        when a.fingerprint <> b.fingerprint or a.score <> b.score then 'changed' else 'same' end as kind,
      coalesce(a.key, b.key) as key, coalesce(a.lead_id, b.lead_id) as lead_id,
      coalesce(a.company_id, b.company_id) as company_id,
      a.company_id as now_company_id, b.company_id as before_company_id, a.key is not null as is_now, b.key is not null as is_before,
      a.rank as now_rank, b.rank as before_rank, a.position as now_position, b.position as before_position,
      a.score as now_score, b.score as before_score
    from (${seen(f, f.run, f.since)}) a full join (${seen(f, f.since, f.run)}) b on a.key = b.key`;
}

/** The company of a page's row as a run found it: its result, or what was left out. */
function foundIn({ workspaceId }: Comparison, { id, told }: ComparedRun, side: "now" | "before"): SQL {
  const columns = list((column) => column);
  const isOf = sql`workspace_id = ${workspaceId} and run_id = ${id}`;
  const of = (column: string) => sql.raw(`p.${side}_${column}`);
  const leftOut = told
    ? sql`select domain, ${columns} from ${told.compiled.companies} c
      where ${of("rank")} is null and p.is_${sql.raw(side)} and c.workspace_id in ${seenBy(told.compiled.workspaceId)} and c.id = ${of("company_id")}`
    : sql`select domain, ${columns} from exclusions where ${isOf} and position = ${of("position")}`;
  return sql`(select domain, ${columns} from results where ${isOf} and rank = ${of("rank")} union all ${leftOut})`;
}

export type ChangeRow = {
  kind: ChangeKind;
  key: string;
  lead_id: string | null;
  company_id: string;
  domain: string | null;
  now_rank: number | null;
  before_rank: number | null;
  is_now: boolean;
  is_before: boolean;
} & Record<`now_${Compared}` | `before_${Compared}`, Value>;

/** In the order in which they became leads, which for new ones is that of their ranks; those that are the same left out. */
export function selectRunChanges(
  conn: Conn,
  f: Comparison & { kind?: ChangeKind | undefined; take: number },
): Promise<ChangeRow[]> {
  const kind = f.kind ? sql`kind = ${f.kind}` : sql`kind <> 'same'`;
  return rowsOf<ChangeRow>(
    conn,
    sql`
    with page as materialized (
      select * from (${compared(f)}) c where ${kind} order by key limit ${f.take}
    )
    select p.*, coalesce(a.domain, b.domain) as domain,
      ${list((column) => `a.${column} as now_${column}, b.${column} as before_${column}`)}
    from page p
      left join lateral ${foundIn(f, f.run, "now")} a on true
      left join lateral ${foundIn(f, f.since, "before")} b on true
    order by p.key`,
  );
}

export type ChangeCounts = Record<ChangeKind | "same", number>;

export async function selectRunChangeCounts(conn: Conn, f: Comparison): Promise<ChangeCounts> {
  const rows = await rowsOf<{ kind: ChangeKind | "same"; companies: number }>(
    conn,
    sql`select kind, count(*)::int as companies from (${compared(f)}) c group by kind`,
  );
  const none: ChangeCounts = { new: 0, gone: 0, changed: 0, same: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, companies }) => [kind, companies])) };
}
