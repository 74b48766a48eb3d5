import { countWaiting, selectPairs } from "@/db/queries/duplicates";
import { findLead } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { pageBy, positionIn } from "@/lib/base/page-by";
import { type Duplicate, type DuplicateStatus, WAITING_MAX } from "@/lib/contract/duplicates";
import type { Page } from "@/lib/contract/page";
import { withCompanies } from "./with-companies";

type ListDuplicates = {
  limit: number;
  cursor?: string | undefined;
  status?: DuplicateStatus;
  leadId?: string | undefined;
};

async function identityOfLead({ workspaceId, conn }: Ctx, leadId: string): Promise<string> {
  const lead = await findLead(conn, { workspaceId, id: fromTypeId("lead", leadId) });
  if (!lead) throw notFound("lead");
  return lead.identity;
}

export async function listDuplicates(
  ctx: Ctx,
  { limit, cursor, status = "unsure", leadId }: ListDuplicates,
): Promise<Page<Duplicate> & { waiting: number }> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "duplicates", filter: { status, leadId } };
  const position = positionIn(list, cursor);
  const after = position && { similarity: String(position[0]), id: String(position[1]) };
  const identity = leadId === undefined ? undefined : await identityOfLead(ctx, leadId);
  const [rows, waiting] = await Promise.all([
    selectPairs(conn, { workspaceId, status, identity, after, take: limit + 1 }),
    countWaiting(conn, { workspaceId, max: WAITING_MAX }),
  ]);
  const { page, pagination } = pageBy(list, rows, limit, (row) => [row.sortKey, row.id]);
  return { data: await withCompanies(conn, workspaceId, page), pagination, waiting };
}
