import { type ExportSet, fetchExportKeys } from "@/db/queries/export-rows";
import { selectLeadsOfIds } from "@/db/queries/leads";
import { selectResultsOfRanks } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import type { Criteria } from "@/lib/contract/criteria";
import type { Lead } from "@/lib/contract/leads";
import type { Result } from "@/lib/contract/results";
import { placeNamesFor } from "@/lib/present/place-names";
import { toLead } from "@/lib/present/to-lead";
import { toResult } from "@/lib/present/to-result";
import type { ExportSource } from "./export-source";
import { readAhead } from "./read-ahead";

/** Rows in memory at once. */
const BATCH = 2_000;

function inOrder<Row, Key>(keys: Key[], rows: Row[], keyOf: (row: Row) => Key): Row[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

type Source = Pick<ExportSource, "tx"> & { workspaceId: string };
type Run = { runId: string; criteria: Criteria };

async function* leadBatches({ tx, workspaceId }: Source, set: ExportSet) {
  for await (const ids of fetchExportKeys<string>(tx, set, BATCH)) {
    const rows = await selectLeadsOfIds(tx, { workspaceId, ids });
    yield inOrder(ids, rows, ({ id }) => id);
  }
}

async function* resultBatches({ tx, workspaceId }: Source, set: ExportSet, { runId, criteria }: Run) {
  for await (const ranks of fetchExportKeys<number>(tx, set, BATCH)) {
    const rows = await selectResultsOfRanks(tx, { workspaceId, runId, ranks });
    const names = await placeNamesFor(criteria, rows);
    yield { rows: inOrder(ranks, rows, ({ rank }) => rank), names };
  }
}

/** The objects as the list gives them. Only their keys are sorted as a whole; the rows come batch by batch. */
export async function* readObjects({ tx, set }: ExportSource): AsyncGenerator<(Result | Lead)[]> {
  const { workspaceId } = set;
  if (set.of === "leads") {
    for await (const rows of readAhead(leadBatches({ tx, workspaceId }, set))) yield rows.map(toLead);
    return;
  }
  const { runId } = set;
  const run = await findRun(tx, { workspaceId, runId });
  if (!run) return;
  const { criteria } = run;
  for await (const { rows, names } of readAhead(resultBatches({ tx, workspaceId }, set, { runId, criteria }))) {
    yield rows.map((row) => toResult(row, criteria, names));
  }
}
