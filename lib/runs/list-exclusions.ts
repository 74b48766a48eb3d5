import { selectExclusions } from "@/db/queries/exclusions";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Exclusion, ExclusionReason } from "@/lib/contract/exclusions";
import type { Page } from "@/lib/contract/page";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { excludedDomainWords } from "@/lib/engine/excluded-domain-words";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toExclusion } from "./to-exclusion";

type ListExclusions = {
  runId: string;
  limit: number;
  cursor?: string | undefined;
  reason?: ExclusionReason | undefined;
};

export async function listExclusions(
  ctx: Ctx,
  { runId, limit, cursor, reason }: ListExclusions,
): Promise<Page<Exclusion>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const f = { workspaceId, runId: fromTypeId("run", runId) };
  const list = { workspaceId, secret, list: "exclusions", filter: { runId: f.runId, reason } };
  const after = cursor === undefined ? undefined : Number(decodeCursor(list, cursor)[0]);
  const [run, rows] = await Promise.all([
    findRun(conn, f),
    selectExclusions(conn, { ...f, reason, after, take: limit + 1 }),
  ]);
  if (!run) throw notFound("run");
  const domainWords = excludedDomainWords(run.criteria);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    data: page.map((row) => toExclusion(row, domainWords)),
    pagination: { next_cursor: more ? encodeCursor(list, [last.position]) : null, has_more: more },
  };
}
