import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { idempotencyKeys } from "@/db/schema/idempotency";

export type IdempotencyClaim = { workspaceId: string; operation: string; key: string };
export type IdempotencyRow = typeof idempotencyKeys.$inferSelect;

const LOCK_TIMEOUT = "3s";
const KEPT = sql`now() - interval '24 hours'`;

const isClaim = (claim: IdempotencyClaim) =>
  and(
    eq(idempotencyKeys.workspaceId, claim.workspaceId),
    eq(idempotencyKeys.operation, claim.operation),
    eq(idempotencyKeys.key, claim.key),
  );

/** True for the request that does the work; waits for another that holds the same key, and gives up with 55P03. */
export async function insertIdempotencyClaim(tx: Tx, claim: IdempotencyClaim, requestHash: string): Promise<boolean> {
  await tx.execute(sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`);
  await tx.delete(idempotencyKeys).where(and(isClaim(claim), lt(idempotencyKeys.createdAt, KEPT)));
  const rows = await tx
    .insert(idempotencyKeys)
    .values({ ...claim, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return rows.length === 1;
}

export async function findIdempotencyRow(conn: Conn, claim: IdempotencyClaim): Promise<IdempotencyRow | undefined> {
  const [row] = await conn.select().from(idempotencyKeys).where(isClaim(claim));
  return row;
}

export async function updateIdempotencyAnswer(
  tx: Tx,
  claim: IdempotencyClaim,
  answer: { status: number; body: string },
): Promise<void> {
  await tx.update(idempotencyKeys).set(answer).where(isClaim(claim));
}

export async function deleteOldIdempotencyKeys(tx: Tx): Promise<void> {
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, KEPT));
}
