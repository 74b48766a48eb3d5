import "server-only";
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { apiKeys } from "@/db/schema/api-keys";
import { members, users } from "@/db/schema/identity";
import type { Scope } from "@/lib/contract/scopes";
import { admission } from "./windows";

const columns = {
  workspaceId: apiKeys.workspaceId,
  id: apiKeys.id,
  name: apiKeys.name,
  lastFour: apiKeys.lastFour,
  scopes: apiKeys.scopes,
  userId: apiKeys.userId,
  createdBy: users.email,
  /** null once they have left the workspace. */
  createdByRole: members.role,
  lastUsedAt: apiKeys.lastUsedAt,
  expiresAt: apiKeys.expiresAt,
  revokedAt: apiKeys.revokedAt,
  createdAt: apiKeys.createdAt,
  updatedAt: apiKeys.updatedAt,
};

function keysWithMember(conn: Conn) {
  return conn
    .select(columns)
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .leftJoin(members, and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.userId, apiKeys.userId)));
}
export type ApiKeyRow = Awaited<ReturnType<typeof selectApiKeys>>[number];

export function selectApiKeys(conn: Conn, f: { workspaceId: string; before?: string; take: number }) {
  return keysWithMember(conn)
    .where(and(eq(apiKeys.workspaceId, f.workspaceId), f.before ? lt(apiKeys.id, f.before) : undefined))
    .orderBy(desc(apiKeys.id))
    .limit(f.take);
}

export async function findApiKey(conn: Conn, f: { workspaceId: string; id: string }): Promise<ApiKeyRow | undefined> {
  const [row] = await keysWithMember(conn).where(and(eq(apiKeys.workspaceId, f.workspaceId), eq(apiKeys.id, f.id)));
  return row;
}

export type EnteringKey = {
  workspaceId: string;
  id: string;
  name: string;
  scopes: Scope[];
  rateLimit: number;
  /** Milliseconds of the Unix epoch. */
  expiresAt: number | null;
  /** Its last use is known to the minute. */
  isUseKnown: boolean;
  userId: string;
  email: string;
  memberName: string;
  role: string;
};

/** A key that is valid now, with what its member may do; the one look-up without a workspace, since the key names its own. */
const entering = ({ id, secretHash }: { id: string; secretHash: string }) => sql`
  select a.workspace_id as "workspaceId", a.id, a.name, a.scopes, w.rate_limit as "rateLimit",
    (extract(epoch from a.expires_at) * 1000)::float8 as "expiresAt",
    coalesce(a.last_used_at > now() - interval '1 minute', false) as "isUseKnown",
    u.id as "userId", u.email, u.name as "memberName", m.role
  from api_keys a
  join members m on m.workspace_id = a.workspace_id and m.user_id = a.user_id
  join users u on u.id = a.user_id
  join workspaces w on w.id = a.workspace_id
  where a.id = ${id}::uuid and a.secret_hash = ${secretHash} and a.revoked_at is null
    and (a.expires_at is null or a.expires_at > now())`;

export async function findEnteringKey(conn: Conn, f: { id: string; secretHash: string }) {
  const [row] = await rowsOf<EnteringKey>(conn, entering(f));
  return row;
}

/** The same, and its request counted where its limit has room: one statement, for every request begins with it. */
export async function admitKey(conn: Conn, f: { id: string; secretHash: string }) {
  const counted = {
    table: sql`key_windows`,
    columns: sql`workspace_id, key_id`,
    values: sql`select "workspaceId", id from entering`,
  };
  const [row] = await rowsOf<EnteringKey & { used: number | null; freesIn: number | null }>(
    conn,
    sql`with entering as materialized (${entering(f)}),
      admitted as (${admission(counted, sql`(select "rateLimit" from entering)`)})
    select entering.*, used, "freesIn" from entering left join admitted on true`,
  );
  return row;
}

export async function insertApiKey(
  tx: Tx,
  row: {
    workspaceId: string;
    id: string;
    userId: string;
    name: string;
    secretHash: string;
    lastFour: string;
    scopes: Scope[];
    expiresAt: Date | null;
  },
): Promise<void> {
  await tx.insert(apiKeys).values(row);
}

export async function updateApiKeyRevoked(tx: Tx, f: { workspaceId: string; id: string }): Promise<void> {
  await tx
    .update(apiKeys)
    .set({ revokedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(apiKeys.workspaceId, f.workspaceId), eq(apiKeys.id, f.id), isNull(apiKeys.revokedAt)));
}

/** All of one member. */
export async function updateApiKeysOfMemberRevoked(tx: Tx, f: { workspaceId: string; userId: string }): Promise<void> {
  await tx
    .update(apiKeys)
    .set({ revokedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(apiKeys.workspaceId, f.workspaceId), eq(apiKeys.userId, f.userId), isNull(apiKeys.revokedAt)));
}

/** The key works no longer than that; one that ends before keeps its end. */
export async function updateApiKeyEnding(tx: Tx, f: { workspaceId: string; id: string; at: Date }): Promise<void> {
  await tx
    .update(apiKeys)
    .set({ expiresAt: sql`least(${apiKeys.expiresAt}, ${f.at.toISOString()}::timestamptz)`, updatedAt: sql`now()` })
    .where(and(eq(apiKeys.workspaceId, f.workspaceId), eq(apiKeys.id, f.id)));
}

/** Nobody else revokes or rotates it before the transaction ends. */
export async function lockApiKey(tx: Tx, f: { workspaceId: string; id: string }): Promise<void> {
  await tx
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, f.workspaceId), eq(apiKeys.id, f.id)))
    .for("update");
}

/** At most one write a minute and key. */
export async function updateApiKeyUsed(tx: Tx, f: { workspaceId: string; id: string }): Promise<void> {
  await tx
    .update(apiKeys)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(apiKeys.workspaceId, f.workspaceId),
        eq(apiKeys.id, f.id),
        or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`)),
      ),
    );
}

/** For operators, who know no workspace. */
export async function findApiKeyWorkspace(conn: Conn, id: string): Promise<string | undefined> {
  const [row] = await conn.select({ workspaceId: apiKeys.workspaceId }).from(apiKeys).where(eq(apiKeys.id, id));
  return row?.workspaceId;
}
