import "server-only";
import { and, asc, count, eq, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Conn, Tx } from "@/db/client";
import { users } from "@/db/schema/identity";
import { views } from "@/db/schema/views";
import type { TableName } from "@/lib/contract/tables";
import { byName } from "./by-name";

export type ViewRow = Awaited<ReturnType<typeof selectViews>>[number];
type ViewId = { workspaceId: string; id: string };
/** `userId` is who asks: what is private to others is not there. */
type SeenBy = { workspaceId: string; userId: string };
type Kind = Pick<typeof views.$inferSelect, "workspaceId" | "table" | "ownerId" | "isShared">;

const changers = alias(users, "changers");
const isView = (f: ViewId) => and(eq(views.workspaceId, f.workspaceId), eq(views.id, f.id));
const isSeenBy = (f: SeenBy) =>
  and(eq(views.workspaceId, f.workspaceId), or(views.isShared, eq(views.ownerId, f.userId)));

function viewsWithPeople(conn: Conn) {
  return conn
    .select({
      id: views.id,
      table: views.table,
      name: views.name,
      isShared: views.isShared,
      isDefault: views.isDefault,
      query: views.query,
      ownerId: views.ownerId,
      ownerName: sql<string | null>`${users.name}`,
      ownerEmail: sql<string | null>`${users.email}`,
      changedBy: sql<string | null>`coalesce(nullif(${changers.name}, ''), ${changers.email})`,
      createdAt: views.createdAt,
      updatedAt: views.updatedAt,
    })
    .from(views)
    .leftJoin(users, eq(users.id, views.ownerId))
    .leftJoin(changers, eq(changers.id, views.changedBy));
}

export function selectViews(conn: Conn, f: SeenBy & { table?: TableName | undefined }) {
  return viewsWithPeople(conn)
    .where(and(isSeenBy(f), f.table && eq(views.table, f.table)))
    .orderBy(byName(views.name), asc(views.id));
}

export async function findView(conn: Conn, f: ViewId & SeenBy): Promise<ViewRow | undefined> {
  const [row] = await viewsWithPeople(conn).where(and(isView(f), isSeenBy(f)));
  return row;
}

const isOfKind = (f: Kind) =>
  and(
    eq(views.workspaceId, f.workspaceId),
    eq(views.table, f.table),
    eq(views.isShared, f.isShared),
    f.isShared ? undefined : eq(views.ownerId, f.ownerId),
  );

/** All that a list has shared, or one person's own of it. */
export async function countViews(conn: Conn, f: Kind): Promise<number> {
  const [row] = await conn.select({ all: count() }).from(views).where(isOfKind(f));
  return row?.all ?? 0;
}

/** No other of its kind is the default from then on. */
export async function updateOtherDefaults(tx: Tx, f: Kind & { id: string }): Promise<void> {
  await tx
    .update(views)
    .set({ isDefault: false })
    .where(and(isOfKind(f), views.isDefault, ne(views.id, f.id)));
}

export async function insertView(tx: Tx, row: typeof views.$inferInsert): Promise<void> {
  await tx.insert(views).values(row);
}

type Change = Pick<ViewRow, "name" | "isShared" | "isDefault" | "query"> & { changedBy: string };

export async function updateView(tx: Tx, f: ViewId, change: Change): Promise<void> {
  await tx
    .update(views)
    .set({ ...change, updatedAt: sql`now()` })
    .where(isView(f));
}

export async function deleteView(tx: Tx, f: ViewId): Promise<void> {
  await tx.delete(views).where(isView(f));
}

export async function deletePrivateViews(tx: Tx, f: SeenBy): Promise<void> {
  await tx
    .delete(views)
    .where(and(eq(views.workspaceId, f.workspaceId), eq(views.ownerId, f.userId), eq(views.isShared, false)));
}
