import "server-only";
import { and, asc, eq, getTableColumns, gt } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { exclusions } from "@/db/schema/exclusions";
import type { ExclusionReason } from "@/lib/contract/exclusions";
import { categoryNameOf } from "./category-of";

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
    .select({ ...getTableColumns(exclusions), categoryName: categoryNameOf(exclusions.category) })
    .from(exclusions)
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
