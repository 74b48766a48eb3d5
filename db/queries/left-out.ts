import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { ExclusionReason } from "@/lib/contract/exclusions";
import { type CompiledCriteria, type Position, withinReach } from "./candidates";
import { ofCompany } from "./copied-columns";
import { isExistingLead } from "./existing-leads";
import { changesSince, leadIdentityAt } from "./identity-in";
import type { ShownCompany } from "./samples";
import { seenBy } from "./seen-by";

/** A run that is read again; `reached` is where its scan ended, null where it looked at everything. */
export type PastRun = { runId: string; mark: number; reached: Position | null };

/** What of a record `c` its fate is told by. */
export function judgedColumns({ identity, drop, isShared }: CompiledCriteria): SQL {
  return sql`c.workspace_id, c.id, ${identity} as identity, ${drop} as fate, ${isShared ? sql`c.shares_identity` : sql`true`} as is_shared`;
}

/** Whether the scan came as far as a record. */
function isReached({ reached }: PastRun, record: { class: SQL; id: SQL }): SQL {
  if (reached === null) return sql`true`;
  if (reached.after === null) return sql`${record.class} < ${reached.group}::int`;
  return sql`(${record.class}, ${record.id}) <= (${reached.group}::int, ${reached.after}::uuid)`;
}

/** The leads `l` of then, or all that could be, with an identity. */
export function leadsWith({ workspaceId, isMoved }: CompiledCriteria, mark: number, identity: SQL): SQL {
  const there = sql`from leads l where l.workspace_id = ${workspaceId}::uuid and l.mark <= ${mark}::bigint`;
  if (!isMoved) return sql`${there} and l.identity = ${identity}`;
  const f = { workspaceId, mark };
  return sql`${there} and ${leadIdentityAt(f)} = ${identity} and l.id = any(array(
    select n.id from leads n where n.workspace_id = ${workspaceId}::uuid and n.identity = ${identity}
    union all select h.of_id ${changesSince(f)} and h.kind = 'lead' and h.identity = ${identity}))`;
}

/** Whether another record of the company comes before a record `k`. */
function isRepeated(compiled: CompiledCriteria, mark: number): SQL {
  const { workspaceId, isShared, isMoved } = compiled;
  const past = isShared
    ? sql``
    : sql`union all select p.id from company_history p where p.workspace_id in ${seenBy(compiled.workspaceId)} and p.identity = k.identity
      union all select o.company_id from identity_overrides o where o.workspace_id = ${workspaceId}::uuid and o.identity = k.identity`;
  const moved = isMoved
    ? sql`union all select h.of_id ${changesSince({ workspaceId, mark })} and h.identity = k.identity`
    : sql``;
  return sql`(k.is_shared and exists (
    select from ${compiled.companies} c
    where c.workspace_id in ${seenBy(compiled.workspaceId)} and c.id = any(array(
        select p.id from companies p where p.workspace_id in ${seenBy(compiled.workspaceId)} and p.identity = k.identity ${past} ${moved}))
      and ${compiled.identity} = k.identity and ${compiled.selects} and ${compiled.drop} is null
      and (${compiled.classNumber}, c.id) < (k.class, k.id)))`;
}

/**
 * Joins to records `k` of the criteria a `left_out` with the run's reason and lead. A run writes nothing down of what it
 * leaves out: its criteria, the companies and the leads of then tell it as they told the run.
 */
export function joinLeftOut(compiled: CompiledCriteria, run: PastRun): SQL {
  const existing = isExistingLead(compiled, run.runId);
  const ofResult = sql`(select s.company_id <> k.id from results s
    where s.workspace_id = ${compiled.workspaceId}::uuid and s.lead_id = l.id and s.run_id = ${run.runId}::uuid)`;
  return sql`left join lateral (
      select l.id, l.first_run_id ${leadsWith(compiled, run.mark, sql`k.identity`)} limit 1
    ) l on k.fate is null
    cross join lateral (
      select l.id as lead_id, case
        when not ${isReached(run, { class: sql`k.class`, id: sql`k.id` })} then null
        when k.fate is not null then case k.fate when 'excluded_domain' then k.fate end
        ${existing ? sql`when ${existing} then 'existing_lead'` : sql``}
        when coalesce(${ofResult}, ${isRepeated(compiled, run.mark)}) then 'duplicate_in_run' end as reason
    ) left_out`;
}

/** Narrows the records to those that can have a reason, before their leads are looked up. */
function canHave({ drop, isShared }: CompiledCriteria, reason: ExclusionReason | undefined): SQL {
  if (reason === "excluded_domain") return sql`${drop} = 'excluded_domain'`;
  if (reason === undefined) return sql`coalesce(${drop}, 'excluded_domain') = 'excluded_domain'`;
  return sql`${drop} is null ${reason === "duplicate_in_run" && isShared ? sql`and c.shares_identity` : sql``}`;
}

export type LeftOutRow = ShownCompany & {
  class: number;
  companyId: string;
  reason: ExclusionReason;
  leadId: string | null;
  sourceRecordId: string;
  licence: string;
  readAt: Date;
};

/** The next companies of a class that a run left out. */
export async function selectLeftOut(
  conn: Conn,
  compiled: CompiledCriteria,
  f: PastRun & { from: Position; reason: ExclusionReason | undefined; take: number },
): Promise<LeftOutRow[]> {
  const { where, classNumber } = withinReach(compiled, { ...f.from, only: "class" });
  const rows = await rowsOf<Omit<LeftOutRow, "readAt"> & { readAt: Date | string }>(
    conn,
    sql`
    with page as materialized (
      select k.class, k.workspace_id, k.id, left_out.reason, left_out.lead_id
      from (
        select ${classNumber} as class, ${judgedColumns(compiled)}
        from ${compiled.companies} c where ${where} and ${canHave(compiled, f.reason)} order by c.id
      ) k ${joinLeftOut(compiled, f)}
      where ${f.reason ? sql`left_out.reason = ${f.reason}` : sql`left_out.reason is not null`}
      order by k.id limit ${f.take}
    )
    select p.class, p.reason, p.lead_id as "leadId", c.id as "companyId", ${ofCompany}, c.postal_code as "postalCode",
      c.source_record_id as "sourceRecordId", c.read_at as "readAt", coalesce(g.name, c.category) as "categoryName"
    from page p join ${compiled.companies} c on c.workspace_id = p.workspace_id and c.id = p.id
      left join categories g on g.key = c.category
    order by p.id`,
  );
  return rows.map((row) => ({ ...row, readAt: new Date(row.readAt) }));
}

/** All records of the leads that a run left out because they were there, with an expression over `c` of each. */
export function existingLeads(compiled: CompiledCriteria, run: PastRun, also: SQL): SQL {
  const { workspaceId, isMoved } = compiled;
  const existing = isExistingLead(compiled, run.runId) ?? sql`false`;
  const identity = isMoved ? leadIdentityAt({ workspaceId, mark: run.mark }) : sql`l.identity`;
  return sql`select l.id as lead_id, c.id as company_id, ${also}
    from leads l join ${compiled.companies} c on ${compiled.identity} = ${identity}
    where l.workspace_id = ${workspaceId}::uuid and l.mark <= ${run.mark}::bigint and ${existing}
      and ${compiled.selects} and ${compiled.drop} is null
      and ${isReached(run, { class: compiled.classNumber, id: sql`c.id` })}`;
}
