import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { ofWorkspaces } from "./of-workspaces";

export type CategoryRow = { key: string; name: string; companies: number };

/** `pattern` is a regular expression for folded text; matches at the start of a word come first, names before search terms. */
export function suggestCategories(
  conn: Conn,
  { workspaceIds, pattern, limit }: { workspaceIds: string[]; pattern: string; limit: number },
): Promise<CategoryRow[]> {
  const word = `(?:^|[ |])(?:${pattern})`;
  return rowsOf<CategoryRow>(
    conn,
    sql`
      select key, name, companies from (
        select c.key, c.name, coalesce(d.companies, 0)::int as companies, case
          when c.words ~ ${word} then 0
          when c.terms ~ ${word} then 1
          when c.words ~ ${pattern} or translate(c.key, '/_', '  ') ~ ${pattern} then 2
          when c.terms ~ ${pattern} then 3
        end as rank
        from (select *, folded(name) as words from categories) c
        left join (
          select key, sum(companies) as companies from directory_counts
          where kind = 'category' and ${ofWorkspaces("workspace_id", workspaceIds)} group by key
        ) d using (key)
      ) as ranked
      where rank is not null
      order by rank, companies desc, name collate names, key
      limit ${limit}
    `,
  );
}
