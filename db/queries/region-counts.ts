import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { ofWorkspaces } from "./of-workspaces";

export type RegionCountRow = { code: string; name: string; country: string; companies: number };

/** The regions in which the directory holds companies. */
export function selectRegionCounts(conn: Conn, workspaceIds: string[]): Promise<RegionCountRow[]> {
  return rowsOf<RegionCountRow>(
    conn,
    sql`
      select r.code, r.name, r.country, sum(d.companies)::int as companies
      from directory_counts d join regions r on r.code = d.key
      where d.kind = 'region' and ${ofWorkspaces("d.workspace_id", workspaceIds)}
      group by r.code
      order by r.country, r.name collate names, r.code
    `,
  );
}
