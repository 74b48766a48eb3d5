import "server-only";
import { and, desc, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { knownDevices, members, sessions, users } from "@/db/schema/identity";

/** A session that nothing has asked with for this long is over. */
const IDLE = sql`interval '7 days'`;

const isLive = sql`${sessions.expiresAt} > now() and ${sessions.lastSeenAt} > now() - ${IDLE}`;

export type SessionRow = Pick<
  typeof sessions.$inferSelect,
  "id" | "userId" | "address" | "userAgent" | "lastSeenAt" | "createdAt"
>;

export async function insertSession(
  tx: Tx,
  row: Pick<typeof sessions.$inferInsert, "id" | "userId" | "tokenHash" | "expiresAt" | "address" | "userAgent">,
): Promise<void> {
  const activeWorkspaceId = sql`(
    select m.workspace_id from members m where m.user_id = ${row.userId} order by m.created_at, m.id limit 1)`;
  await tx.insert(sessions).values({ ...row, activeWorkspaceId });
}

/** The live session of this token, as a member of its workspace: it ends there with their membership. */
export async function findSessionMember(conn: Conn, tokenHash: string) {
  const [row] = await conn
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      workspaceId: members.workspaceId,
      userId: users.id,
      email: users.email,
      name: users.name,
      role: members.role,
      memberSeenAt: members.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(members, and(eq(members.userId, users.id), eq(members.workspaceId, sessions.activeWorkspaceId)))
    .where(and(eq(sessions.tokenHash, tokenHash), isLive));
  return row;
}

/** Whose live session this is, in a workspace or in none. */
export async function findSessionUser(conn: Conn, tokenHash: string) {
  const [row] = await conn
    .select({ sessionId: sessions.id, userId: users.id, email: users.email, name: users.name })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, tokenHash), isLive));
  return row;
}

export async function updateSessionSeen(tx: Tx, f: { id: string; workspaceId: string; userId: string }): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, f.id));
  await tx
    .update(members)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(members.workspaceId, f.workspaceId), eq(members.userId, f.userId)));
}

/** Moves a session into a workspace that its person is a member of; false for any other. */
export async function updateSessionWorkspace(
  tx: Tx,
  f: { id: string; userId: string; workspaceId: string },
): Promise<boolean> {
  const isTheirs = sql`exists (
    select from members m where m.user_id = ${sessions.userId} and m.workspace_id = ${f.workspaceId})`;
  const rows = await tx
    .update(sessions)
    .set({ activeWorkspaceId: f.workspaceId })
    .where(and(eq(sessions.id, f.id), eq(sessions.userId, f.userId), isTheirs))
    .returning({ id: sessions.id });
  return rows.length === 1;
}

/** What a membership that has ended has left of sessions, so that a new one of the same person finds none. */
export async function deleteSessionsIn(
  tx: Tx,
  f: { userId: string; workspaceId: string; but?: string | undefined },
): Promise<void> {
  const isThere = and(eq(sessions.userId, f.userId), eq(sessions.activeWorkspaceId, f.workspaceId));
  await tx.delete(sessions).where(and(isThere, f.but ? ne(sessions.id, f.but) : undefined));
}

/** Of one person, the last seen first; those without a hash are of the version before, and open nothing here. */
export function selectSessions(conn: Conn, userId: string): Promise<SessionRow[]> {
  return conn
    .select({
      id: sessions.id,
      userId: sessions.userId,
      address: sessions.address,
      userAgent: sessions.userAgent,
      lastSeenAt: sessions.lastSeenAt,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNotNull(sessions.tokenHash), isLive))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

async function deleteWhere(tx: Tx, condition: SQL | undefined): Promise<SessionRow[]> {
  return tx.delete(sessions).where(condition).returning({
    id: sessions.id,
    userId: sessions.userId,
    address: sessions.address,
    userAgent: sessions.userAgent,
    lastSeenAt: sessions.lastSeenAt,
    createdAt: sessions.createdAt,
  });
}

export async function deleteSessionByToken(tx: Tx, tokenHash: string): Promise<SessionRow | undefined> {
  const [row] = await deleteWhere(tx, eq(sessions.tokenHash, tokenHash));
  return row;
}

export async function deleteSession(tx: Tx, f: { userId: string; id: string }): Promise<SessionRow | undefined> {
  const [row] = await deleteWhere(tx, and(eq(sessions.userId, f.userId), eq(sessions.id, f.id)));
  return row;
}

/** All of a person, but perhaps one; says how many were live. */
export async function deleteSessions(tx: Tx, f: { userId: string; but?: string | undefined }): Promise<SessionRow[]> {
  return deleteWhere(tx, and(eq(sessions.userId, f.userId), f.but ? ne(sessions.id, f.but) : undefined));
}

export async function deleteEndedSessions(tx: Tx): Promise<void> {
  await tx.delete(sessions).where(sql`not (${isLive})`);
}

export async function upsertKnownDevice(tx: Tx, row: { tokenHash: string; userId: string }): Promise<void> {
  await tx
    .insert(knownDevices)
    .values(row)
    .onConflictDoUpdate({
      target: [knownDevices.tokenHash, knownDevices.userId],
      set: { lastUsedAt: sql`now()` },
    });
}

export async function deleteKnownDevices(tx: Tx, f: { userId: string; but?: string | undefined }): Promise<void> {
  await tx
    .delete(knownDevices)
    .where(and(eq(knownDevices.userId, f.userId), f.but ? ne(knownDevices.tokenHash, f.but) : undefined));
}

export async function deleteUnusedDevices(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from known_devices where last_used_at < now() - interval '400 days'`);
}
