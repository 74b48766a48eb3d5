import "server-only";
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { apiKeys } from "@/db/schema/api-keys";
import { members, users, workspaces } from "@/db/schema/identity";
import type { Scope } from "@/lib/contract/scopes";

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

/** The key with what its member may do now; the one look-up without a workspace, since the key names its own. */
export async function findApiKeyToAuthenticate(conn: Conn, id: string) {
  const [row] = await conn
    .select({
      workspaceId: apiKeys.workspaceId,
      id: apiKeys.id,
      name: apiKeys.name,
      secretHash: apiKeys.secretHash,
      scopes: apiKeys.scopes,
      lastUsedAt: apiKeys.lastUsedAt,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      userId: users.id,
      email: users.email,
      memberName: users.name,
      role: members.role,
      rateLimit: workspaces.rateLimit,
    })
    .from(apiKeys)
    .innerJoin(members, and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.userId, apiKeys.userId)))
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
    .where(eq(apiKeys.id, id));
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
