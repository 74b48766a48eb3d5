import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { contactOfCompany } from "./copied-columns";

/** Gives at most `take` leads of a version before what they are filtered by, from their newest result; answers how many it were. */
export async function fillLeads(tx: Tx, take: number): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update leads l set category = c.category, country = c.country, region = c.region, city = c.city, source = c.source,
      contact = ${contactOfCompany}
    from results c
    where (l.workspace_id, l.id) in (
        select workspace_id, id from leads where category is null limit ${take}::int for update skip locked
      ) and c.workspace_id = l.workspace_id and c.run_id = l.run_id and c.rank = l.rank`);
  return rowCount ?? 0;
}

/** Whether there are any such leads. */
export async function hasLeadsToFill(conn: Conn): Promise<boolean> {
  const rows = await rowsOf(conn, sql`select 1 as one from leads where category is null limit 1`);
  return rows.length > 0;
}
