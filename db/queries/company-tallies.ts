import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";

/** Says to the triggers on `companies` whose rows are changed, until the end of the transaction. */
export async function setLoaded(tx: Conn, workspaceId: string): Promise<void> {
  await tx.execute(sql`select set_config('prospector.loaded', ${workspaceId}, true)`);
}

/** Counts the installation's companies anew; nobody may change them meanwhile: see `lockDirectory`. */
export async function refreshCompanyTallies(tx: Conn): Promise<void> {
  await tx.execute(sql`delete from company_tallies where workspace_id = ${SHARED_WORKSPACE}`);
  await tx.execute(sql`
    insert into company_tallies (workspace_id, id, source, category, contact, places, companies, first_id)
    select ${SHARED_WORKSPACE}::uuid, row_number() over (), source, category, contact, places, count(*),
      min(id::text collate "C")::uuid
    from companies where workspace_id = ${SHARED_WORKSPACE} group by source, category, contact, places`);
  await tx.execute(sql`
    insert into directory_states (workspace_id, changed, is_tallied) values (${SHARED_WORKSPACE}, nextval('marks'), true)
    on conflict (workspace_id) do update set changed = excluded.changed, is_tallied = true`);
}

/** Whether the tallies tell of the companies as they are. */
export const isTallied = sql`exists (select from directory_states where workspace_id = ${SHARED_WORKSPACE}::uuid and is_tallied)`;

export async function areCompaniesTallied(conn: Conn): Promise<boolean> {
  const [row] = await rowsOf<{ are: boolean }>(conn, sql`select ${isTallied} as are`);
  return row?.are ?? false;
}

/** Up to where a workspace's leads are tallied; null where they are not, or were before the directory changed. */
export type Settled = { directory: number; mark: number | null };

/** Undefined where the companies themselves are not tallied. */
export async function findSettled(conn: Conn, workspaceId: string): Promise<Settled | undefined> {
  const [row] = await rowsOf<{ directory: string; mark: string | null }>(
    conn,
    sql`select d.changed as directory, s.mark from directory_states d
      left join lead_tally_states s on s.workspace_id = ${workspaceId} and s.directory = d.changed
      where d.workspace_id = ${SHARED_WORKSPACE} and d.is_tallied`,
  );
  return row && { directory: Number(row.directory), mark: row.mark === null ? null : Number(row.mark) };
}

/**
 * Tallies a workspace's leads up to a mark by which all that have an earlier one are there. In one snapshot, and once at a
 * time: false where somebody is at it.
 */
export async function refreshLeadTallies(tx: Tx, f: { workspaceId: string; mark: number }): Promise<boolean> {
  await tx.execute(sql`
    select set_config('jit', 'off', true), set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true),
      set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_nestloop', 'off', true)`);
  const [lock] = await rowsOf<{ isFree: boolean }>(
    tx,
    sql`select pg_try_advisory_xact_lock(hashtextextended(${f.workspaceId}, 7306010006)) as "isFree"`,
  );
  const settled = lock?.isFree ? await findSettled(tx, f.workspaceId) : undefined;
  if (!settled) return false;
  await tx.execute(sql`delete from lead_tallies where workspace_id = ${f.workspaceId}`);
  await tx.execute(sql`
    insert into lead_tallies (workspace_id, tally_id, companies, first_new_id)
    select ${f.workspaceId}::uuid, t.id, alike.leads, alike.first_new_id
    from (
      select c.source, c.category, c.contact, c.places, count(l.id) as leads,
        min(c.id::text collate "C") filter (where l.id is null)::uuid as first_new_id
      from companies c
        left join leads l on l.workspace_id = ${f.workspaceId}::uuid and l.identity = c.identity and l.mark <= ${f.mark}::bigint
      where c.workspace_id = ${SHARED_WORKSPACE} group by 1, 2, 3, 4 having count(l.id) > 0
    ) alike join company_tallies t on t.workspace_id = ${SHARED_WORKSPACE} and t.source = alike.source
      and t.category = alike.category and t.contact = alike.contact and t.places = alike.places`);
  await tx.execute(sql`
    insert into lead_tally_states (workspace_id, directory, mark)
    values (${f.workspaceId}, ${settled.directory}, ${f.mark})
    on conflict (workspace_id) do update set directory = excluded.directory, mark = excluded.mark`);
  return true;
}
