import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { identityOverrides, matchDecisions } from "@/db/schema/matches";
import { type EdgeRow, edgeColumns, type NodeRow, nodeColumns, uuidArray } from "./match-clusters";
import { seenBy } from "./seen-by";

export type DecisionRow = typeof matchDecisions.$inferSelect;

export function selectDecisions(conn: Conn, workspaceId: string): Promise<DecisionRow[]> {
  return conn.select().from(matchDecisions).where(eq(matchDecisions.workspaceId, workspaceId));
}

export async function selectDecidingWorkspaces(conn: Conn): Promise<string[]> {
  const rows = await rowsOf<{ workspaceId: string }>(
    conn,
    sql`select distinct workspace_id as "workspaceId" from match_decisions order by 1`,
  );
  return rows.map(({ workspaceId }) => workspaceId);
}

export async function upsertDecision(
  conn: Conn,
  row: Omit<typeof matchDecisions.$inferInsert, "decidedAt">,
): Promise<void> {
  const { decision, decidedBy, keys, similarity } = row;
  await conn
    .insert(matchDecisions)
    .values(row)
    .onConflictDoUpdate({
      target: [matchDecisions.workspaceId, matchDecisions.id],
      set: { decision, decidedBy, keys, similarity, decidedAt: sql`now()` },
      setWhere: sql`${matchDecisions.decision} <> excluded.decision`,
    });
}

export async function deleteDecision(conn: Conn, f: { workspaceId: string; id: string }): Promise<void> {
  await conn
    .delete(matchDecisions)
    .where(and(eq(matchDecisions.workspaceId, f.workspaceId), eq(matchDecisions.id, f.id)));
}

/** All records of the companies that the workspace decided on, and what matching found among them. */
export async function selectDecided(conn: Conn, workspaceId: string): Promise<{ nodes: NodeRow[]; edges: EdgeRow[] }> {
  const seen = seenBy(workspaceId);
  const nodes = await rowsOf<NodeRow>(
    conn,
    sql`select ${nodeColumns} from companies c
      where c.workspace_id in ${seen} and c.identity in (
        select c.identity from companies c where c.workspace_id in ${seen} and c.id in (
          select left_id from match_decisions where workspace_id = ${workspaceId}
          union select right_id from match_decisions where workspace_id = ${workspaceId}))`,
  );
  const ids = uuidArray(nodes.map(({ id }) => id));
  const edges = await rowsOf<EdgeRow>(
    conn,
    sql`select ${edgeColumns} from company_matches m
      where m.workspace_id in ${seen} and m.verdict = 'merged' and m.left_id = any(${ids}) and m.right_id = any(${ids})`,
  );
  return { nodes, edges };
}

/** The leads of these identities: who of the two was there first, and which record the newest result shows. */
export function selectLeadsOf(conn: Conn, f: { workspaceId: string; identities: string[] }) {
  return rowsOf<{ id: string; identity: string; companyId: string }>(
    conn,
    sql`select l.id, l.identity, r.company_id as "companyId" from leads l
      join results r on r.workspace_id = l.workspace_id and r.run_id = l.run_id and r.rank = l.rank
      where l.workspace_id = ${f.workspaceId} and l.identity = any(${uuidArray(f.identities)}) order by l.id`,
  );
}

export function selectOverrides(conn: Conn, workspaceId: string) {
  return conn.select().from(identityOverrides).where(eq(identityOverrides.workspaceId, workspaceId));
}

export async function hasOverrides(conn: Conn, workspaceId: string): Promise<boolean> {
  const rows = await conn
    .select({ companyId: identityOverrides.companyId })
    .from(identityOverrides)
    .where(eq(identityOverrides.workspaceId, workspaceId))
    .limit(1);
  return rows.length > 0;
}

export async function replaceOverrides(
  conn: Conn,
  f: { workspaceId: string; overrides: { companyId: string; identity: string }[] },
): Promise<void> {
  const { workspaceId, overrides } = f;
  const ids = uuidArray(overrides.map(({ companyId }) => companyId));
  await conn.execute(
    sql`delete from identity_overrides where workspace_id = ${workspaceId} and company_id <> all(${ids})`,
  );
  await conn.execute(sql`
    insert into identity_overrides (workspace_id, company_id, identity)
    select ${workspaceId}::uuid, id, identity
    from unnest(${ids}, ${uuidArray(overrides.map(({ identity }) => identity))}) as o(id, identity)
    on conflict (workspace_id, company_id) do update set identity = excluded.identity`);
}
