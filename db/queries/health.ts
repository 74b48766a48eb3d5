import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";

/** When the newest applied migration was generated, as its journal says; null before the first. */
export async function newestMigration(conn: Conn): Promise<number | null> {
  if (!(await tableExists(conn, "drizzle.__drizzle_migrations"))) return null;
  const rows = await rowsOf<{ newest: string | null }>(
    conn,
    sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  );
  return rows[0]?.newest ? Number(rows[0].newest) : null;
}

export async function queueExists(conn: Conn, schema: string, name: string): Promise<boolean> {
  if (!(await tableExists(conn, `${schema}.queue`))) return false;
  const rows = await rowsOf(conn, sql`select 1 from ${sql.identifier(schema)}.queue where name = ${name}`);
  return rows.length > 0;
}

async function tableExists(conn: Conn, table: string): Promise<boolean> {
  const rows = await rowsOf<{ there: boolean }>(conn, sql`select to_regclass(${table}) is not null as there`);
  return rows[0]?.there === true;
}

/** Writes half a megabyte, which nothing is left of; throws where there is no room for it. */
export async function writeAndForget(tx: Tx): Promise<void> {
  await tx.execute(sql`create temporary table room_probe (data text) on commit drop`);
  await tx.execute(sql`alter table room_probe alter column data set storage external`);
  await tx.execute(sql`insert into room_probe select repeat('x', 8000) from generate_series(1, 64)`);
}
