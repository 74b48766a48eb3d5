import { type ResultOrder, type ResultPosition, selectResults } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { type CursorScope, decodeCursor, encodeCursor } from "@/lib/base/cursor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Page } from "@/lib/contract/page";
import type { Result, ResultFilter, ResultSort } from "@/lib/contract/results";
import { placeNamesFor } from "@/lib/present/place-names";
import { toResult } from "@/lib/present/to-result";
import { resultSet } from "./result-set";

type ListResults = Partial<ResultFilter> & { runId: string; limit: number; cursor?: string | undefined };

function toOrder(sort: ResultSort): ResultOrder {
  const isDescending = sort.startsWith("-");
  return { by: sort.replace("-", "") as ResultOrder["by"], isDescending };
}

function decodePosition(list: CursorScope, cursor: string): ResultPosition {
  const [value, rank] = decodeCursor(list, cursor);
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
  const after = cursor === undefined ? undefined : decodePosition(list, cursor);
  const [run, rows] = await Promise.all([
    findRun(conn, f),
    selectResults(conn, { ...resultSet(f, filter), order: toOrder(sort), after, take: limit + 1 }),
  ]);
  if (!run) throw notFound("run");
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  const names = await placeNamesFor(run.criteria, page);
  return {
    data: page.map((row) => toResult(row, run.criteria, names)),
    pagination: { next_cursor: more ? encodeCursor(list, [last.sortKey, last.rank]) : null, has_more: more },
  };
}
