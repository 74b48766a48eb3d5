import { type ChangeRow, selectRunChanges } from "@/db/queries/run-changes";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { ChangeKind, RunChange } from "@/lib/contract/run-changes";
import { categoryNames, placeNames } from "@/lib/directory/reference-names";
import { type CodeNames, toRunChange } from "@/lib/present/to-run-change";
import { findComparedRuns, toCompared } from "./find-compared-runs";

type ListRunChanges = {
  runId: string;
  since?: string | undefined;
  kind?: ChangeKind | undefined;
  limit: number;
  cursor?: string | undefined;
};

async function namesIn(rows: ChangeRow[]): Promise<CodeNames> {
  const texts = (values: (string | number | null)[]) => [
    ...new Set(values.filter((value) => typeof value === "string")),
  ];
  const changed = rows.filter(({ kind }) => kind === "changed");
  const [ofCategories, ofPlaces] = await Promise.all([
    categoryNames(texts(changed.flatMap((row) => [row.before_category, row.now_category]))),
    placeNames(
      texts(changed.flatMap((row) => [row.before_region, row.now_region, row.before_country, row.now_country])),
    ),
  ]);
  return new Map([...ofCategories, ...ofPlaces]);
}

/** The companies that are new, gone or changed in a run since another of its workflow. */
export async function listRunChanges(
  ctx: Ctx,
  { runId, since: sinceId, kind, limit, cursor }: ListRunChanges,
): Promise<Page<RunChange>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, directory } = ctx;
  const { run, since } = await findComparedRuns(ctx, { runId, since: sinceId });
  const filter = { runId: run.id, sinceId: since?.id, kind };
  const list = { workspaceId, secret, list: "run-changes", filter };
  const after = decodeIdCursor(list, cursor);
  if (!since) return { data: [], pagination: { next_cursor: null, has_more: false } };
  const [now, before] = await Promise.all([toCompared(ctx, run), toCompared(ctx, since)]);
  const page = { kind, after, take: limit + 1 };
  const rows = await selectRunChanges(directory, { workspaceId, run: now, since: before, ...page });
  const names = await namesIn(rows);
  const keyed = rows.map((row) => ({ ...row, id: row.key }));
  return pageById(list, keyed, limit, (row) => toRunChange(row, names));
}
