import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { exclusions } from "@/db/schema/exclusions";
import { workspaces } from "@/db/schema/identity";
import { runs } from "@/db/schema/runs";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { CreateExport } from "@/lib/contract/exports";
import { company, countLeads, finishRun, PACES, queueRun, workspaceOf } from "@/lib/engine/testing/runs";
import { createExport } from "@/lib/exports/create-export";
import { listLeads } from "@/lib/leads/list-leads";
import { countRunChanges } from "@/lib/runs/count-run-changes";
import { explainCompany } from "@/lib/runs/explain-company";
import { getRun } from "@/lib/runs/get-run";
import { listExclusions } from "@/lib/runs/list-exclusions";
import { listResults } from "@/lib/runs/list-results";
import { rerunExactly } from "@/lib/runs/rerun-exactly";
import { retryRun } from "@/lib/runs/retry-run";
import { addWorkflow } from "@/lib/runs/testing/runs";
import { dropOldDetail } from "./drop-old-detail";

async function agedRuns(count: number) {
  const workspace = await workspaceOf(Array.from({ length: 12 }, (_, id) => company(id)));
  const { workspaceId, criteriaOf } = workspace;
  const criteria = criteriaOf({ exclude: { existing_leads: false }, limit: 8 });
  const workflowId = await addWorkflow(workspace, { criteria });
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const { id } = await queueRun(workspaceId, criteria, fromTypeId("workflow", workflowId));
    await finishRun({ workspaceId, runId: id }, PACES.sorted);
    ids.push(id);
  }
  await transaction(async (tx) => {
    await tx.update(runs).set({ createdAt: sql`now() - interval '100 days'` }).where(eq(runs.workspaceId, workspaceId));
    await tx.update(workspaces).set({ runsKept: 2 }).where(eq(workspaces.id, workspaceId));
  });
  return { ...workspace, ids };
}

async function kept(workspaceId: string) {
  const rows = await rowsOf<{ id: string; results: number; dropped: boolean; has: boolean }>(
    reader(),
    sql`select id, (select count(*)::int from results s where s.workspace_id = r.workspace_id and s.run_id = r.id) as results,
      detail_dropped_at is not null as dropped, has_detail as has from runs r where workspace_id = ${workspaceId} order by id`,
  );
  return rows.map(({ results, dropped, has }) => [results, dropped, has]);
}

test("old runs lose all but their counts and what became leads, in pieces; the last ones and young ones lose nothing", async () => {
  const { ctx, workspaceId, ids } = await agedRuns(4);
  const before = await listLeads(ctx, { limit: 100 });
  await transaction((tx) =>
    tx.insert(exclusions).values(
      Array.from({ length: 7 }, (_, at) => ({
        ...{ workspaceId, runId: ids[1] ?? "", position: at + 1, reason: "existing_lead" as const, companyId: newId() },
        ...{
          name: "Old",
          category: "shop/books",
          coverage: "location" as const,
          source: "made-up",
          sourceRecordId: "1",
        },
        ...{ licence: "CC0-1.0", readAt: new Date() },
      })),
    ),
  );
  await dropOldDetail(3);
  // The first found them; the second saw them again, and so did the two that are kept.
  expect(await kept(workspaceId)).toEqual([
    [8, true, false],
    [0, true, false],
    [8, false, true],
    [8, false, true],
  ]);
  expect(await reader().$count(exclusions, eq(exclusions.workspaceId, workspaceId))).toBe(0);
  expect(await countLeads(workspaceId)).toBe(8);
  expect(await listLeads(ctx, { limit: 100 })).toEqual(before);
  await transaction((tx) =>
    tx.update(runs).set({ createdAt: sql`now() - interval '80 days'` }).where(eq(runs.workspaceId, workspaceId)),
  );
  await transaction((tx) => tx.update(workspaces).set({ runsKept: 1 }).where(eq(workspaces.id, workspaceId)));
  await dropOldDetail();
  expect((await kept(workspaceId)).filter(([, dropped]) => dropped)).toHaveLength(2);
});

test("what somebody began to drop is dropped to its end", async () => {
  const { workspaceId, ids } = await agedRuns(3);
  await transaction((tx) =>
    tx
      .update(runs)
      .set({ detailDroppedAt: new Date() })
      .where(eq(runs.id, ids[2] ?? "")),
  );
  await dropOldDetail();
  expect((await kept(workspaceId)).map(([, dropped, has]) => [dropped, has])).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
});

test("an old run says plainly what is gone, and still shows its counts and what it found", async () => {
  const { ctx, ids } = await agedRuns(3);
  const [first = "", second = ""] = ids.map((id) => toTypeId("run", id));
  await dropOldDetail();
  const run = await getRun(ctx, { runId: first });
  expect(run).toMatchObject({ counts: { new: 8, over_limit: 4 }, detail_dropped_at: expect.any(String) });
  expect((await getRun(ctx, { runId: second })).detail_dropped_at).toBe(null);
  expect((await listResults(ctx, { runId: first, limit: 100 })).data).toHaveLength(8);
  const asked = [
    listExclusions(ctx, { runId: first, limit: 5 }),
    explainCompany(ctx, { runId: first, company: "Company 1" }),
    countRunChanges(ctx, { runId: second }),
    countRunChanges(ctx, { runId: second, since: first }),
    rerunExactly(ctx, { runId: first }),
    retryRun(ctx, { runId: first }),
    createExport(ctx, CreateExport.parse({ of: "results", run_id: first, format: "csv" })),
  ];
  for (const answer of await Promise.allSettled(asked)) {
    expect(answer).toMatchObject({ status: "rejected", reason: { code: "run_detail_gone", status: 410 } });
  }
});
