import { eq } from "drizzle-orm";
import type { z } from "zod";
import { reader, transaction } from "@/db/client";
import { selectResults } from "@/db/queries/results";
import { findRun, insertRun, type RunRow } from "@/db/queries/runs";
import { selectPresentLoads } from "@/db/queries/source-loads";
import { leads } from "@/db/schema/leads";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import type { RawRecord } from "@/lib/directory/sources/source";
import { leftOutBy } from "@/lib/engine/left-out";
import type { Pace } from "@/lib/engine/pace";
import { preview } from "@/lib/engine/preview";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { pinsOf } from "@/lib/runs/pins-of";
import { loadSource } from "@/lib/sources/load-source";

export const TEST_SOURCE = "made-up";

type CriteriaInput = z.input<typeof Criteria>;
/** `walked` class by class, or `sorted` as a whole: the same results either way. */
export const PACES = { walked: { batchRows: 7, sortedMax: -1 }, sorted: { batchRows: 7, sortedMax: 1_000_000 } };

export const company = (id: number, over: Partial<RawRecord> = {}): RawRecord => ({
  sourceRecordId: String(id),
  licence: "CC0-1.0",
  coverage: "location",
  name: `Company ${id}`,
  category: "shop/books",
  website: `https://made-up-${id}.com`,
  country: "US",
  region: "US-TX",
  city: "Austin",
  ...over,
});

/** A workspace with companies of its own, which alone its criteria select. */
export async function workspaceOf(records: RawRecord[]) {
  const member = await createWorkspace();
  const { workspaceId } = member;
  const load = (version: string, rows: RawRecord[], options: { loadsKept?: number } = {}) =>
    loadSource(
      {
        key: TEST_SOURCE,
        name: "Made up",
        description: "A source of the tests' own.",
        licence: "CC0-1.0",
        attribution: "",
        version,
        readAt: new Date("2026-01-02T03:04:05.678Z"),
        plan: () => [{ key: "all", label: "All" }],
        async *fetch() {
          yield* rows;
        },
      },
      { workspaceId, ...options },
    );
  await load("1", records);
  const criteriaOf = (input: CriteriaInput = {}) => Criteria.parse({ sources: [TEST_SOURCE], ...input });
  return {
    ...member,
    load,
    criteriaOf,
    queue: (input: CriteriaInput = {}) => queueRun(workspaceId, criteriaOf(input)),
    run: async (input: CriteriaInput = {}, pace: Pace = PACES.walked) => {
      const { id } = await queueRun(workspaceId, criteriaOf(input));
      return finishRun({ workspaceId, runId: id }, pace);
    },
    preview: (input: CriteriaInput = {}, samples = 10, { sortedMax }: Pace = PACES.walked) =>
      preview(reader(), { criteria: criteriaOf(input), workspaceId, samples, sortedMax }),
    results: (runId: string) => allResults({ workspaceId, runId }),
    exclusions: (runId: string) => allExclusions({ workspaceId, runId }),
  };
}

export function queueRun(workspaceId: string, criteria: Criteria, workflowId = newId()): Promise<RunRow> {
  return transaction(async (tx) =>
    insertRun(tx, {
      workspaceId,
      id: newId(),
      workflowId,
      workflowName: "Test",
      workflowRevision: 1,
      criteria,
      ...pinsOf(await selectPresentLoads(tx, { workspaceId, keys: criteria.sources })),
      trigger: "api",
    }),
  );
}

export async function finishRun(f: { workspaceId: string; runId: string }, pace: Pace): Promise<RunRow> {
  await runWorkflow(f, { worker: newId(), stop: new AbortController().signal, pace });
  return storedRun(f);
}

export async function storedRun(f: { workspaceId: string; runId: string }): Promise<RunRow> {
  const run = await findRun(reader(), f);
  if (!run) throw new Error("there is no such run");
  return run;
}

export function countsOf({ found, filtered, duplicates, excluded, new: fresh, overLimit }: RunRow) {
  return { found, filtered, duplicates, excluded, new: fresh, over_limit: overLimit };
}

/** What a run left out, told anew, with the place of each in the list. */
export async function allExclusions(f: { workspaceId: string; runId: string }) {
  const rows = await leftOutBy(reader(), await storedRun(f), { from: { group: 0, after: null }, take: 200_000 });
  return rows.map((row, at) => ({ ...row, position: at + 1 }));
}

export function allResults(f: { workspaceId: string; runId: string }) {
  return selectResults(reader(), { ...f, order: { by: "rank", isDescending: false }, take: 200_000 });
}

export function countLeads(workspaceId: string): Promise<number> {
  return reader().$count(leads, eq(leads.workspaceId, workspaceId));
}
