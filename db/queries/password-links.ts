import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { passwordLinks, users } from "@/db/schema/identity";

export async function insertPasswordLink(tx: Tx, row: typeof passwordLinks.$inferInsert): Promise<void> {
  await tx.insert(passwordLinks).values(row);
}

/**
 * An owner's link lets into every workspace of its person, so it is good while its maker owns them all, and one at least,
 * without a break since they made it.
 */
const isGood = sql`${passwordLinks.expiresAt} > now() and (${passwordLinks.madeBy} <> 'owner' or coalesce((
  select bool_and(coalesce(o.role = 'owner' and o.role_since <= ${passwordLinks.createdAt}, false))
  from members t left join members o on o.workspace_id = t.workspace_id and o.user_id = ${passwordLinks.makerId}
  where t.user_id = ${passwordLinks.userId}), false))`;

/** Whose link it is, while it works. */
export async function findPasswordLink(conn: Conn, tokenHash: string) {
  const [row] = await conn
    .select({ userId: users.id, email: users.email, name: users.name, madeBy: passwordLinks.madeBy })
    .from(passwordLinks)
    .innerJoin(users, eq(users.id, passwordLinks.userId))
    .where(and(eq(passwordLinks.tokenHash, tokenHash), isGood));
  return row;
}

/** False when it has been used, or is over, since it was looked up: of two at once, one. */
export async function takePasswordLink(tx: Tx, tokenHash: string): Promise<boolean> {
  const rows = await tx
    .delete(passwordLinks)
    .where(and(eq(passwordLinks.tokenHash, tokenHash), isGood))
    .returning({ userId: passwordLinks.userId });
  return rows.length === 1;
}

/** All of one person. */
export async function deletePasswordLinks(tx: Tx, userId: string): Promise<void> {
  await tx.delete(passwordLinks).where(eq(passwordLinks.userId, userId));
}

/** Those of one person that an owner made: they stand on where the person was a member then. */
export async function deleteOwnersLinksOf(tx: Tx, userId: string): Promise<void> {
  await tx.delete(passwordLinks).where(and(eq(passwordLinks.userId, userId), eq(passwordLinks.madeBy, "owner")));
}

export async function deleteExpiredPasswordLinks(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from password_links where expires_at < now()`);
}
