import "server-only";
import { and, asc, eq, getTableColumns, gt, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { categories } from "@/db/schema/directory";
import { exclusions } from "@/db/schema/exclusions";
import type { ExclusionReason } from "@/lib/contract/exclusions";

export type ExclusionRow = Awaited<ReturnType<typeof selectExclusions>>[number];

/** In the order in which the run met them. */
export function selectExclusions(
  conn: Conn,
  f: {
    workspaceId: string;
    runId: string;
    reason?: ExclusionReason | undefined;
    after?: number | undefined;
    take: number;
  },
) {
  return conn
    .select({
      ...getTableColumns(exclusions),
      categoryName: sql<string>`coalesce(${categories.name}, ${exclusions.category})`,
    })
    .from(exclusions)
    .leftJoin(categories, eq(categories.key, exclusions.category))
    .where(
      and(
        eq(exclusions.workspaceId, f.workspaceId),
        eq(exclusions.runId, f.runId),
        f.reason ? eq(exclusions.reason, f.reason) : undefined,
        f.after === undefined ? undefined : gt(exclusions.position, f.after),
      ),
    )
    .orderBy(asc(exclusions.position))
    .limit(f.take);
}
