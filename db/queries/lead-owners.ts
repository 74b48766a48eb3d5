import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { byName } from "./by-name";

type OwnerRow = { id: string; name: string; email: string; isMember: boolean };

/** Everybody who owns a lead, by name. From each owner to the next by the index: a million leads are not read. */
export function selectLeadOwners(conn: Conn, workspaceId: string): Promise<OwnerRow[]> {
  const next = (after: ReturnType<typeof sql>) => sql`(
    select t.owner_id from lead_tracking t
    where t.workspace_id = ${workspaceId}::uuid and t.owner_id is not null ${after} order by t.owner_id limit 1)`;
  return rowsOf(
    conn,
    sql`with recursive owners as (
      select ${next(sql``)} as id
      union all
      select ${next(sql`and t.owner_id > owners.id`)} from owners where owners.id is not null
    )
    select u.id, u.name, u.email, m.id is not null as "isMember"
    from owners join users u on u.id = owners.id
      left join members m on m.workspace_id = ${workspaceId}::uuid and m.user_id = u.id
    order by ${byName(sql`u.name`)}, u.id`,
  );
}
