import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { accounts, knownDevices, users } from "@/db/schema/identity";

const IS_PASSWORD = eq(accounts.providerId, "credential");

export type CredentialRow = { userId: string; name: string; email: string; passwordHash: string | null };

const credential = { userId: users.id, name: users.name, email: users.email, passwordHash: accounts.password };

/** A person's password, by their address as it is stored, and whether they have signed in from this browser before. */
export async function findCredentialByEmail(
  conn: Conn,
  f: { email: string; deviceHash: string | null },
): Promise<(CredentialRow & { isKnownDevice: boolean }) | undefined> {
  const [row] = await conn
    .select({ ...credential, isKnownDevice: sql<boolean>`${knownDevices.userId} is not null` })
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), IS_PASSWORD))
    .leftJoin(
      knownDevices,
      and(eq(knownDevices.userId, users.id), eq(knownDevices.tokenHash, sql`${f.deviceHash}::text`)),
    )
    .where(eq(users.email, f.email));
  return row;
}

export async function findCredential(conn: Conn, userId: string): Promise<CredentialRow | undefined> {
  const [row] = await conn
    .select(credential)
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), IS_PASSWORD))
    .where(eq(users.id, userId));
  return row;
}

export async function updatePasswordHash(tx: Tx, row: { userId: string; passwordHash: string }): Promise<void> {
  await tx
    .update(accounts)
    .set({ password: row.passwordHash, updatedAt: sql`now()` })
    .where(and(eq(accounts.userId, row.userId), IS_PASSWORD));
}

export async function updateUserName(tx: Tx, row: { userId: string; name: string }): Promise<void> {
  await tx.update(users).set({ name: row.name, updatedAt: sql`now()` }).where(eq(users.id, row.userId));
}
