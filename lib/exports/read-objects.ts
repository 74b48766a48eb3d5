import { fetchExportKeys } from "@/db/queries/export-rows";
import { selectLeadsOfIds } from "@/db/queries/leads";
import { selectResultsOfRanks } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import type { Lead } from "@/lib/contract/leads";
import type { Result } from "@/lib/contract/results";
import { placeNamesFor } from "@/lib/engine/place-names";
import { toLead } from "@/lib/leads/to-lead";
import { toResult } from "@/lib/runs/to-result";
import type { ExportSource } from "./export-source";

/** Rows in memory at once. */
const BATCH = 2_000;

function inOrder<Row, Key>(keys: Key[], rows: Row[], keyOf: (row: Row) => Key): Row[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** The objects as the list gives them. Only their keys are sorted as a whole; the rows come batch by batch. */
export async function* readObjects({ tx, set }: ExportSource): AsyncGenerator<(Result | Lead)[]> {
  const { workspaceId } = set;
  if (set.of === "leads") {
    for await (const ids of fetchExportKeys<string>(tx, set, BATCH)) {
      const rows = await selectLeadsOfIds(tx, { workspaceId, ids });
      yield inOrder(ids, rows, ({ id }) => id).map(toLead);
    }
    return;
  }
  const { runId } = set;
  const run = await findRun(tx, { workspaceId, runId });
  if (!run) return;
  for await (const ranks of fetchExportKeys<number>(tx, set, BATCH)) {
    const rows = await selectResultsOfRanks(tx, { workspaceId, runId, ranks });
    const names = await placeNamesFor(tx, run.criteria, rows);
    yield inOrder(ranks, rows, ({ rank }) => rank).map((row) => toResult(row, run.criteria, names));
  }
}
