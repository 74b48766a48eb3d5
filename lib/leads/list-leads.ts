import { type LeadOrder, selectLeads } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeCursor, encodeCursor } from "@/lib/base/cursor";
import type { Lead, LeadFilter, LeadSort } from "@/lib/contract/leads";
import type { Page } from "@/lib/contract/page";
import { toLead } from "@/lib/present/to-lead";
import { leadSet } from "./lead-set";

type ListLeads = Partial<LeadFilter> & { limit: number; cursor?: string | undefined };

function toOrder(sort: LeadSort): LeadOrder {
  return { by: sort.replace("-", "") as LeadOrder["by"], isDescending: sort.startsWith("-") };
}

export async function listLeads(ctx: Ctx, { limit, cursor, sort = "-run", ...filter }: ListLeads): Promise<Page<Lead>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const set = leadSet(workspaceId, filter);
  const list = { workspaceId, secret, list: "leads", filter: { sort, ...filter } };
  const position = cursor === undefined ? undefined : decodeCursor(list, cursor);
  const after = position && { value: String(position[0]), id: String(position[1]) };
  const rows = await selectLeads(conn, { ...set, order: toOrder(sort), after, take: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    data: page.map(toLead),
    pagination: { next_cursor: more ? encodeCursor(list, [last.sortKey, last.id]) : null, has_more: more },
  };
}
