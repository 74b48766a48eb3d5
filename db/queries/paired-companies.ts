import "server-only";
import { and, eq, getTableColumns, inArray, or, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { categories, companies } from "@/db/schema/directory";
import { leads } from "@/db/schema/leads";
import { identityOverrides } from "@/db/schema/matches";

export type PairedRow = Awaited<ReturnType<typeof selectPairedCompanies>>[number];

/** Records that the workspace sees, each with the lead that it is there. */
export function selectPairedCompanies(conn: Conn, { workspaceId, ids }: { workspaceId: string; ids: string[] }) {
  return conn
    .select({
      ...getTableColumns(companies),
      categoryName: sql<string>`coalesce(${categories.name}, ${companies.category})`,
      leadId: leads.id,
    })
    .from(companies)
    .leftJoin(categories, eq(categories.key, companies.category))
    .leftJoin(
      identityOverrides,
      and(eq(identityOverrides.workspaceId, workspaceId), eq(identityOverrides.companyId, companies.id)),
    )
    .leftJoin(
      leads,
      and(
        eq(leads.workspaceId, workspaceId),
        eq(leads.identity, sql`coalesce(${identityOverrides.identity}, ${companies.identity})`),
      ),
    )
    .where(
      and(
        or(eq(companies.workspaceId, workspaceId), eq(companies.workspaceId, SHARED_WORKSPACE)),
        inArray(companies.id, ids),
      ),
    );
}
