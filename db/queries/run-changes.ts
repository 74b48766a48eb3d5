import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { ChangeKind } from "@/lib/contract/run-changes";

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

type Comparison = { workspaceId: string; runId: string; sinceId: string };

const list = (of: (column: (typeof COMPARED)[number]) => string) => sql.raw(COMPARED.map(of).join(", "));

/**
 * What a run saw, once for each company: its results, and the leads that it left out because they were there. Of a lead
 * with records in several places it takes the one that the other run has as its result, so that like is compared with like.
 */
function seen({ workspaceId }: Comparison, runId: string, otherId: string): SQL {
  const columns = list((column) => column);
  return sql`
    select distinct on (s.key) s.* from (
      select lead_id as key, lead_id, company_id, rank, score, domain, ${columns} from results
      where workspace_id = ${workspaceId} and run_id = ${runId}
      union all
      select coalesce(lead_id, company_id), lead_id, company_id, null, null, domain, ${columns} from exclusions
      where workspace_id = ${workspaceId} and run_id = ${runId} and reason = 'existing_lead'
    ) s left join results o on o.workspace_id = ${workspaceId} and o.run_id = ${otherId} and o.lead_id = s.key
    order by s.key, s.rank nulls last, s.company_id = o.company_id desc nulls last, s.company_id`;
}

/** Every company that either run saw, as `a` now and `b` before, with what became of it. */
function compared(f: Comparison): SQL {
  const isOther = sql`(${list((column) => `a.${column}`)}) is distinct from (${list((column) => `b.${column}`)})
    or a.score <> b.score`;
  return sql`
    select case when b.key is null then 'new' when a.key is null then 'gone' when ${isOther} then 'changed' else 'same' end as kind,
      coalesce(a.key, b.key) as key, lower(coalesce(a.name, b.name)) collate "C" as sort_key,
      coalesce(a.lead_id, b.lead_id) as lead_id, coalesce(a.company_id, b.company_id) as company_id,
      coalesce(a.domain, b.domain) as domain, a.rank as now_rank, b.rank as before_rank, a.key is not null as is_now,
      b.key is not null as is_before, a.score as now_score, b.score as before_score,
      ${list((column) => `a.${column} as now_${column}, b.${column} as before_${column}`)}
    from (${seen(f, f.runId, f.sinceId)}) a full join (${seen(f, f.sinceId, f.runId)}) b on a.key = b.key`;
}

export type ChangeRow = {
  kind: ChangeKind;
  key: string;
  sort_key: string;
  lead_id: string | null;
  company_id: string;
  domain: string | null;
  now_rank: number | null;
  before_rank: number | null;
  is_now: boolean;
  is_before: boolean;
} & Record<`now_${Compared}` | `before_${Compared}`, Value>;

export type ChangePosition = { sortKey: string; key: string };

/** By name, those that are the same left out. */
export function selectRunChanges(
  conn: Conn,
  f: Comparison & { kind?: ChangeKind | undefined; after?: ChangePosition | undefined; take: number },
): Promise<ChangeRow[]> {
  const kind = f.kind ? sql`kind = ${f.kind}` : sql`kind <> 'same'`;
  const beyond = f.after
    ? sql`and (sort_key, key) > (${f.after.sortKey}::text collate "C", ${f.after.key}::uuid)`
    : sql``;
  return rowsOf<ChangeRow>(
    conn,
    sql`select * from (${compared(f)}) c where ${kind} ${beyond} order by sort_key, key limit ${f.take}`,
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
