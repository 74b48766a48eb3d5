import { selectLeads } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { orderOf } from "@/lib/base/order-of";
import { pageBy, positionIn } from "@/lib/base/page-by";
import type { Lead, LeadFilter } from "@/lib/contract/leads";
import type { Page } from "@/lib/contract/page";
import { toLead } from "@/lib/present/to-lead";
import { leadSet } from "./lead-set";

type ListLeads = Partial<LeadFilter> & { limit: number; cursor?: string | undefined };

export async function listLeads(ctx: Ctx, { limit, cursor, sort = "-run", ...filter }: ListLeads): Promise<Page<Lead>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const set = leadSet(workspaceId, filter);
  const list = { workspaceId, secret, list: "leads", filter: { sort, ...filter } };
  const position = positionIn(list, cursor);
  const after = position && { value: String(position[0]), id: String(position[1]) };
  const rows = await selectLeads(conn, { ...set, order: orderOf(sort), after, take: limit + 1 });
  const { page, pagination } = pageBy(list, rows, limit, (row) => [row.sortKey, row.id]);
  return { data: page.map(toLead), pagination };
}
