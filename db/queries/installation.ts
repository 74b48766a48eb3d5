import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { installation } from "@/db/schema/installation";

export type InstallationRow = typeof installation.$inferSelect;

export async function findInstallation(conn: Conn): Promise<InstallationRow | undefined> {
  const [row] = await conn.select().from(installation).limit(1);
  return row;
}

/** Keeps the secret that is there. */
export async function insertInstallation(tx: Tx, secret: string): Promise<void> {
  await tx.insert(installation).values({ secret }).onConflictDoNothing();
}

/** False when somebody has claimed the installation. */
export async function updateSetupToken(tx: Tx, tokenHash: string): Promise<boolean> {
  const rows = await tx
    .update(installation)
    .set({ setupTokenHash: tokenHash, updatedAt: sql`now()` })
    .where(isNull(installation.claimedAt))
    .returning({ only: installation.only });
  return rows.length === 1;
}

export async function findSetupToken(conn: Conn, tokenHash: string): Promise<boolean> {
  const rows = await conn
    .select({ only: installation.only })
    .from(installation)
    .where(and(isNull(installation.claimedAt), eq(installation.setupTokenHash, tokenHash)));
  return rows.length === 1;
}

/** False when the token is not the present one, or is used up. */
export async function claimInstallation(tx: Tx, tokenHash: string): Promise<boolean> {
  const rows = await tx
    .update(installation)
    .set({ claimedAt: sql`now()`, setupTokenHash: null, updatedAt: sql`now()` })
    .where(and(isNull(installation.claimedAt), eq(installation.setupTokenHash, tokenHash)))
    .returning({ only: installation.only });
  return rows.length === 1;
}

/** The command line makes accounts without a link; from then on nobody else may claim the installation. */
export async function closeSetup(tx: Tx): Promise<void> {
  await tx
    .update(installation)
    .set({ claimedAt: sql`now()`, setupTokenHash: null, updatedAt: sql`now()` })
    .where(isNull(installation.claimedAt));
}
