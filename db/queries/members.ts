import "server-only";
import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { apiKeys } from "@/db/schema/api-keys";
import { accounts, members, users, workspaces } from "@/db/schema/identity";
import { leadTracking } from "@/db/schema/lead-tracking";
import { byName } from "./by-name";

export type WorkspaceRow = typeof workspaces.$inferSelect;

const membership = {
  workspaceId: members.workspaceId,
  workspaceName: workspaces.name,
  userId: users.id,
  email: users.email,
  name: users.name,
  role: members.role,
};
export type MembershipRow = {
  workspaceId: string;
  workspaceName: string;
  userId: string;
  email: string;
  name: string;
  role: string;
};

/** Keeps a person from joining anything until the transaction ends. */
export async function lockUser(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select from users where id = ${userId}::uuid for update`);
}

/** The memberships of a person, oldest first; the one way in which a person is found without a workspace. */
export function selectMemberships(conn: Conn, userId: string): Promise<MembershipRow[]> {
  return conn
    .select(membership)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), asc(members.id));
}

const isLiveKey = and(
  eq(apiKeys.workspaceId, members.workspaceId),
  eq(apiKeys.userId, members.userId),
  isNull(apiKeys.revokedAt),
  or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
);

function membersWithKeys(conn: Conn) {
  return conn
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      createdAt: members.createdAt,
      lastSeenAt: members.lastSeenAt,
      keys: sql<number>`(select count(*)::int from ${apiKeys} where ${isLiveKey})`,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId));
}
export type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number];

/** Everybody of a workspace, by name. */
export function selectMembers(conn: Conn, workspaceId: string) {
  return membersWithKeys(conn)
    .where(eq(members.workspaceId, workspaceId))
    .orderBy(asc(byName(users.name)), asc(members.id));
}

export async function findMember(conn: Conn, f: { workspaceId: string; userId: string }) {
  const [row] = await membersWithKeys(conn).where(
    and(eq(members.workspaceId, f.workspaceId), eq(members.userId, f.userId)),
  );
  return row;
}

export async function findMemberRole(conn: Conn, f: { workspaceId: string; userId: string }) {
  const [row] = await conn
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, f.workspaceId), eq(members.userId, f.userId)));
  return row?.role;
}

export function countLeadsOfOwner(conn: Conn, f: { workspaceId: string; userId: string }): Promise<number> {
  return conn.$count(
    leadTracking,
    and(eq(leadTracking.workspaceId, f.workspaceId), eq(leadTracking.ownerId, f.userId)),
  );
}

export async function findUserByEmail(conn: Conn, email: string): Promise<{ id: string } | undefined> {
  const [row] = await conn.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
  return row;
}

export async function findWorkspaceByName(conn: Conn, name: string): Promise<WorkspaceRow | undefined> {
  const [row] = await conn
    .select()
    .from(workspaces)
    .where(eq(workspaces.name, name))
    .orderBy(asc(workspaces.createdAt))
    .limit(1);
  return row;
}

export function selectAllWorkspaces(conn: Conn) {
  return conn
    .select({ id: workspaces.id, name: workspaces.name, members: sql<number>`count(${members.id})::int` })
    .from(workspaces)
    .leftJoin(members, eq(members.workspaceId, workspaces.id))
    .groupBy(workspaces.id)
    .orderBy(asc(workspaces.createdAt));
}

export async function insertUser(
  tx: Tx,
  user: { id: string; accountId: string; email: string; name: string; passwordHash: string },
): Promise<boolean> {
  const rows = await tx
    .insert(users)
    .values({ id: user.id, email: user.email.toLowerCase(), name: user.name, emailVerified: true })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (rows.length === 0) return false;
  await tx.insert(accounts).values({
    id: user.accountId,
    userId: user.id,
    accountId: user.id,
    providerId: "credential",
    password: user.passwordHash,
  });
  return true;
}

export async function insertWorkspace(
  tx: Tx,
  row: { id: string; name: string; slug: string; timezone: string },
): Promise<void> {
  await tx.insert(workspaces).values(row);
}

export async function insertMember(
  tx: Tx,
  row: { id: string; workspaceId: string; userId: string; role: string },
): Promise<boolean> {
  const rows = await tx.insert(members).values(row).onConflictDoNothing().returning({ id: members.id });
  return rows.length === 1;
}

export async function updateMemberRole(
  tx: Tx,
  row: { workspaceId: string; userId: string; role: string },
): Promise<boolean> {
  const rows = await tx
    .update(members)
    .set({ role: row.role, roleSince: sql`now()` })
    .where(and(eq(members.workspaceId, row.workspaceId), eq(members.userId, row.userId)))
    .returning({ id: members.id });
  return rows.length === 1;
}

/** While `lockAdditions` holds the workspace's members. */
export async function countOwners(tx: Tx, workspaceId: string): Promise<number> {
  return tx.$count(members, and(eq(members.workspaceId, workspaceId), eq(members.role, "owner")));
}

export async function deleteMember(tx: Tx, f: { workspaceId: string; userId: string }): Promise<void> {
  await tx.delete(members).where(and(eq(members.workspaceId, f.workspaceId), eq(members.userId, f.userId)));
}

export async function findUser(conn: Conn, id: string): Promise<{ name: string; email: string } | undefined> {
  const [row] = await conn.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, id));
  return row;
}
