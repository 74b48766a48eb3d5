import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { ofWorkspaces } from "./of-workspaces";

export type UnknownRow = { list: "categories" | "countries" | "regions" | "cities" | "sources"; at: number };
export type AskedCodes = Record<UnknownRow["list"], string[]>;

/** Of each list, the places in it whose code is nowhere; `cities` holds the regions that they lie in. */
export function selectUnknownCodes(conn: Conn, asked: AskedCodes, workspaceIds: string[]): Promise<UnknownRow[]> {
  const missing = (list: UnknownRow["list"], known: SQL) => sql`
    select ${list}::text as list, (nth - 1)::int as at
    from jsonb_array_elements_text(${JSON.stringify(asked[list])}::text::jsonb) with ordinality as asked(code, nth)
    where not exists (${known})`;
  return rowsOf<UnknownRow>(
    conn,
    sql`
      ${missing("categories", sql`select from categories where key = asked.code`)}
      union all ${missing("countries", sql`select from countries c where c.code = asked.code`)}
      union all ${missing("regions", sql`select from regions r where r.code = asked.code`)}
      union all ${missing("cities", sql`select from regions r where r.code = asked.code`)}
      union all ${missing("sources", sql`select from sources where key = asked.code and ${ofWorkspaces("workspace_id", workspaceIds)}`)}
    `,
  );
}
