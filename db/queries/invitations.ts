import "server-only";
import { and, desc, eq, getTableColumns, gt, isNotNull, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Conn, Tx } from "@/db/client";
import { invitations, users, workspaces } from "@/db/schema/identity";
import type { Invitation } from "@/lib/contract/invitations";

const makers = alias(users, "makers");
const takers = alias(users, "takers");
const now = sql`now()`;

const isUnused = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
const isOpen = and(isUnused, gt(invitations.expiresAt, now));

const IS: Record<Invitation["status"], SQL | undefined> = {
  open: isOpen,
  accepted: isNotNull(invitations.acceptedAt),
  revoked: isNotNull(invitations.revokedAt),
  expired: and(isUnused, lte(invitations.expiresAt, now)),
};

const { tokenHash: _, ...columns } = getTableColumns(invitations);

function withPeople(conn: Conn) {
  return conn
    .select({ ...columns, makerEmail: makers.email, takerEmail: takers.email })
    .from(invitations)
    .innerJoin(makers, eq(makers.id, invitations.createdBy))
    .leftJoin(takers, eq(takers.id, invitations.acceptedBy));
}
export type InvitationRow = Awaited<ReturnType<typeof selectInvitations>>[number];

/** Newest first. */
export function selectInvitations(
  conn: Conn,
  f: {
    workspaceId: string;
    status?: Invitation["status"] | undefined;
    before?: string | undefined;
    take: number;
  },
) {
  return withPeople(conn)
    .where(
      and(
        eq(invitations.workspaceId, f.workspaceId),
        f.status && IS[f.status],
        f.before ? lt(invitations.id, f.before) : undefined,
      ),
    )
    .orderBy(desc(invitations.id))
    .limit(f.take);
}

export async function findInvitation(
  conn: Conn,
  f: { workspaceId: string; id: string },
): Promise<InvitationRow | undefined> {
  const [row] = await withPeople(conn).where(and(eq(invitations.workspaceId, f.workspaceId), eq(invitations.id, f.id)));
  return row;
}

export function countOpenInvitations(conn: Conn, workspaceId: string): Promise<number> {
  return conn.$count(invitations, and(eq(invitations.workspaceId, workspaceId), isOpen));
}

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row);
}

export async function updateInvitationRevoked(tx: Tx, f: { workspaceId: string; id: string }): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now, updatedAt: now })
    .where(and(eq(invitations.workspaceId, f.workspaceId), eq(invitations.id, f.id), isOpen));
}

/** Those that one member has made. */
export async function updateInvitationsOfRevoked(tx: Tx, f: { workspaceId: string; userId: string }): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now, updatedAt: now })
    .where(and(eq(invitations.workspaceId, f.workspaceId), eq(invitations.createdBy, f.userId), isUnused));
}

/** The open invitation of a link, with where it leads; the one way in which one is found without a workspace. */
export async function findOpenInvitation(conn: Conn, tokenHash: string) {
  const [row] = await conn
    .select({
      workspaceId: invitations.workspaceId,
      workspaceName: workspaces.name,
      role: invitations.role,
      invitedBy: makers.name,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(makers, eq(makers.id, invitations.createdBy))
    .where(and(eq(invitations.tokenHash, tokenHash), isOpen));
  return row;
}

/** Of those who use a link at once, one gets it. */
export async function updateInvitationAccepted(
  tx: Tx,
  f: { tokenHash: string; userId: string },
): Promise<{ workspaceId: string; id: string; role: string; note: string | null } | undefined> {
  const [row] = await tx
    .update(invitations)
    .set({ acceptedAt: now, acceptedBy: f.userId, updatedAt: now })
    .where(and(eq(invitations.tokenHash, f.tokenHash), isOpen))
    .returning({
      workspaceId: invitations.workspaceId,
      id: invitations.id,
      role: invitations.role,
      note: invitations.note,
    });
  return row;
}
