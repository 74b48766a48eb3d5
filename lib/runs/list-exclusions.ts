import { selectExclusions } from "@/db/queries/exclusions";
import { findRun, type RunRow } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { CursorScope, Position } from "@/lib/base/cursor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { pageBy, positionIn } from "@/lib/base/page-by";
import type { Exclusion, ExclusionReason } from "@/lib/contract/exclusions";
import type { Page } from "@/lib/contract/page";
import { excludedDomainWords } from "@/lib/criteria/excluded-domain-words";
import { leftOutBy } from "@/lib/engine/left-out";
import { type LeftOut, toExclusion } from "@/lib/present/to-exclusion";
import { requireTold } from "./require-detail";

type ListExclusions = {
  runId: string;
  limit: number;
  cursor?: string | undefined;
  reason?: ExclusionReason | undefined;
};
type Asked = { reason: ExclusionReason | undefined; after: Position | undefined; take: number };

/** The next of them, each with the cursor behind it. A run says where it met a company by its class and its id. */
async function select(
  ctx: Ctx,
  run: RunRow,
  { reason, after, take }: Asked,
): Promise<(LeftOut & { cursor: Position })[]> {
  const position = Number(after?.[0] ?? 0);
  if (run.mark === null) {
    const f = { workspaceId: run.workspaceId, runId: run.id, reason, take };
    const rows = await selectExclusions(ctx.conn, { ...f, after: after ? position : undefined });
    return rows.map((row) => ({ ...row, cursor: [row.position] }));
  }
  const from = after ? { group: Number(after[1]), after: String(after[2]) } : { group: 0, after: null };
  const rows = await leftOutBy(ctx.directory, run, { from, reason, take });
  const createdAt = run.finishedAt ?? run.updatedAt;
  return rows.map((row, at) => {
    const nth = position + at + 1;
    return { ...row, runId: run.id, createdAt, position: nth, cursor: [nth, row.class, row.companyId] };
  });
}

export async function listExclusions(
  ctx: Ctx,
  { runId, limit, cursor, reason }: ListExclusions,
): Promise<Page<Exclusion>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const run = await findRun(conn, { workspaceId, runId: fromTypeId("run", runId) });
  if (!run) throw notFound("run");
  await requireTold(conn, run);
  const list: CursorScope = { workspaceId, secret, list: "exclusions", filter: { runId: run.id, reason } };
  const after = positionIn(list, cursor);
  const rows = await select(ctx, run, { reason, after, take: limit + 1 });
  const domainWords = excludedDomainWords(run.criteria);
  const { page, pagination } = pageBy(list, rows, limit, (row) => row.cursor);
  return { data: page.map((row) => toExclusion(row, domainWords)), pagination };
}
