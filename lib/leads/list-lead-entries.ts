import { selectLeadEntries } from "@/db/queries/lead-entries";
import { hasLead } from "@/db/queries/leads";
import { selectUserNames } from "@/db/queries/user-names";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { decodeIdCursor, pageBy } from "@/lib/base/page-by";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import type { Page } from "@/lib/contract/page";
import { ownersIn, toLeadEntry } from "@/lib/present/to-lead-entry";

type ListLeadEntries = { leadId: string; limit: number; cursor?: string | undefined };

export async function listLeadEntries(ctx: Ctx, { leadId, limit, cursor }: ListLeadEntries): Promise<Page<LeadEntry>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId) };
  if (!(await hasLead(conn, f))) throw notFound("lead");
  const list = { workspaceId, secret, list: "lead-entries", filter: { leadId } };
  const rows = await selectLeadEntries(conn, { ...f, before: decodeIdCursor(list, cursor), take: limit + 1 });
  const { page, pagination } = pageBy(list, rows, limit, ({ entry }) => [entry.id]);
  const names = await selectUserNames(conn, page.flatMap(ownersIn));
  return { data: page.map((row) => toLeadEntry(row, names)), pagination };
}
