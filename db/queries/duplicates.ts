import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { Decision, DuplicateStatus, MatchKey } from "@/lib/contract/duplicates";
import { recordsOf } from "./lead-records";

export type PairRow = {
  id: string;
  leftWorkspaceId: string;
  leftId: string;
  rightWorkspaceId: string;
  rightId: string;
  keys: MatchKey[];
  similarity: number;
  /** As text, which keeps every digit. */
  sortKey: string;
  verdict: "merged" | "unsure";
  createdAt: Date;
  updatedAt: Date;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};
export type PairPosition = { similarity: string; id: string };
type Filter = { workspaceId: string; where: SQL; after?: PairPosition | undefined; take: number };

const bothThere = sql`
  exists (select from companies c where c.workspace_id = p.left_workspace_id and c.id = p.left_id)
  and exists (select from companies c where c.workspace_id = p.right_workspace_id and c.id = p.right_id)`;

/** What matching found for one owner, without what this workspace has decided. */
function undecided(owner: string, workspaceId: string, verdict: SQL): SQL {
  return sql`select p.id, p.workspace_id as left_workspace_id, p.left_id, p.right_workspace_id, p.right_id, p.keys, p.similarity,
      p.verdict, p.created_at, p.updated_at, null::text as decision, null::uuid as decided_by, null::timestamptz as decided_at
    from company_matches p
    where p.workspace_id = ${owner}::uuid and p.verdict = ${verdict}
      and not exists (select from match_decisions d where d.workspace_id = ${workspaceId} and d.id = p.id)`;
}

function decided(workspaceId: string, decision: SQL): SQL {
  return sql`select p.id, p.left_workspace_id, p.left_id, p.right_workspace_id, p.right_id, p.keys, p.similarity,
      case p.decision when 'same' then 'merged' else 'unsure' end as verdict, p.decided_at as created_at,
      p.decided_at as updated_at, p.decision, p.decided_by, p.decided_at
    from match_decisions p where p.workspace_id = ${workspaceId} and p.decision = ${decision}`;
}

/** The likeliest first; each part by its own index, so that a page costs the same wherever it is. */
function pageOf(parts: SQL[], { where, after, take }: Omit<Filter, "workspaceId">): SQL {
  const beyond = after ? sql`and (p.similarity, p.id) < (${after.similarity}::real, ${after.id}::uuid)` : sql``;
  const each = parts.map(
    (part) => sql`(select * from (${part}) p where ${where} and ${bothThere} ${beyond}
      order by p.similarity desc, p.id desc limit ${take})`,
  );
  return sql`
    select p.id, p.left_workspace_id as "leftWorkspaceId", p.left_id as "leftId", p.right_workspace_id as "rightWorkspaceId",
      p.right_id as "rightId", p.keys, p.similarity, p.similarity::text as "sortKey", p.verdict,
      p.created_at as "createdAt", p.updated_at as "updatedAt", p.decision, u.name as "decidedBy", p.decided_at as "decidedAt"
    from (${sql.join(each, sql` union all `)}) p left join users u on u.id = p.decided_by
    order by p.similarity desc, p.id desc limit ${take}`;
}

function partsOf(workspaceId: string, status: DuplicateStatus): SQL[] {
  if (status === "same" || status === "apart") return [decided(workspaceId, sql`${status}`)];
  return [workspaceId, SHARED_WORKSPACE].map((owner) => undecided(owner, workspaceId, sql`${status}`));
}

type DatesAsText = Omit<PairRow, "createdAt" | "updatedAt" | "decidedAt"> &
  Record<"createdAt" | "updatedAt", Date | string> & { decidedAt: Date | string | null };

/** A raw statement gives instants as one driver or the other does. */
function toPairRow(row: DatesAsText): PairRow {
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
  };
}

export async function selectPairs(
  conn: Conn,
  f: {
    workspaceId: string;
    status: DuplicateStatus;
    identity?: string | undefined;
    after?: PairPosition | undefined;
    take: number;
  },
): Promise<PairRow[]> {
  const { workspaceId, status, identity, after, take } = f;
  const records = identity === undefined ? null : recordsOf({ workspaceId, identity });
  const where = records ? sql`(p.left_id in (${records}) or p.right_id in (${records}))` : sql`true`;
  const rows = await rowsOf<DatesAsText>(conn, pageOf(partsOf(workspaceId, status), { where, after, take }));
  return rows.map(toPairRow);
}

/** A pair that the workspace sees, with its decision where it has one. */
export async function findPair(conn: Conn, f: { workspaceId: string; id: string }): Promise<PairRow | undefined> {
  const statuses: DuplicateStatus[] = ["same", "apart", "unsure", "merged"];
  const parts = statuses.flatMap((status) => partsOf(f.workspaceId, status));
  const rows = await rowsOf<DatesAsText>(conn, pageOf(parts, { where: sql`p.id = ${f.id}::uuid`, take: 1 }));
  return rows.map(toPairRow)[0];
}

/** How many pairs wait for a decision, counted up to `max`. */
export async function countWaiting(conn: Conn, { workspaceId, max }: { workspaceId: string; max: number }) {
  const parts = partsOf(workspaceId, "unsure").map(
    (part) => sql`(select p.id from (${part}) p where ${bothThere} limit ${max})`,
  );
  const [row] = await rowsOf<{ count: number }>(
    conn,
    sql`select least(count(*), ${max}::int)::int as count from (${sql.join(parts, sql` union all `)}) p`,
  );
  return row?.count ?? 0;
}
