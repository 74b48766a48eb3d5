import { type ResultPosition, selectResults } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Position } from "@/lib/base/cursor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { orderOf } from "@/lib/base/order-of";
import { pageBy, positionIn } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { Result, ResultFilter } from "@/lib/contract/results";
import { placeNamesFor } from "@/lib/present/place-names";
import { toResult } from "@/lib/present/to-result";
import { resultSet } from "./result-set";

type ListResults = Partial<ResultFilter> & { runId: string; limit: number; cursor?: string | undefined };

function toPosition([value, rank]: Position): ResultPosition {
  return { value: value === null || value === undefined ? null : String(value), rank: Number(rank) };
}

export async function listResults(
  ctx: Ctx,
  { runId, limit, cursor, sort = "rank", ...filter }: ListResults,
): Promise<Page<Result>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const f = { workspaceId, runId: fromTypeId("run", runId) };
  const list = { workspaceId, secret, list: "results", filter: { runId: f.runId, sort, ...filter } };
  const position = positionIn(list, cursor);
  const after = position && toPosition(position);
  const [run, rows] = await Promise.all([
    findRun(conn, f),
    selectResults(conn, { ...resultSet(f, filter), order: orderOf(sort), after, take: limit + 1 }),
  ]);
  if (!run) throw notFound("run");
  const { page, pagination } = pageBy(list, rows, limit, (row) => [row.sortKey, row.rank]);
  const names = await placeNamesFor(run.criteria, page);
  return { data: page.map((row) => toResult(row, run.criteria, names)), pagination };
}
