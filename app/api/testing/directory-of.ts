import { sql } from "drizzle-orm";
import { reader, rowsOf } from "@/db/client";
import type { Api } from "./api";

/** What a workspace sees of its own companies, without what counts loads and says when. */
export async function directoryOf({ workspaceId }: Pick<Api, "workspaceId">): Promise<object[]> {
  return rowsOf(
    reader(),
    sql`select to_jsonb(c) - 'load' - 'updated_at' as company, s.name, s.companies, s.kind, s.origin, s.with_phone, s.countries
      from companies c join sources s on s.workspace_id = c.workspace_id and s.key = c.source
      where c.workspace_id = ${workspaceId} order by c.source, c.source_record_id`,
  );
}
