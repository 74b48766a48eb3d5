import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { upsertDecision } from "@/db/queries/match-decisions";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { applyDecisions } from "@/lib/matching/apply-decisions";
import { preview } from "./preview";
import { runWorkflow } from "./run-workflow";
import { allResults, company, countsOf, finishRun, PACES, queueRun, workspaceOf } from "./testing/runs";

const records = [
  ...Array.from({ length: 40 }, (_, id) => company(id, id % 5 === 0 ? { phone: "+1 512 471 3434" } : {})),
  ...Array.from({ length: 12 }, (_, at) => company(100 + at, { website: `https://made-up-${at * 3}.com/branch` })),
  ...Array.from({ length: 4 }, (_, at) => company(200 + at, { website: "" })),
];
const FAST = { batchRows: 500, sortedMax: 1_000_000 };

/** Runs of one workflow, each of which counts what the preview before it counted, and finds what it showed. */
function workflowOf(workspaceId: string, criteria: (limit: number) => Criteria, pace = PACES.walked) {
  const workflowId = newId();
  return async (limit: number) => {
    const wanted = criteria(limit);
    const seen = await preview(reader(), { criteria: wanted, workspaceId, samples: 10, sortedMax: pace.sortedMax });
    const { id } = await queueRun(workspaceId, wanted, workflowId);
    const ended = await finishRun({ workspaceId, runId: id }, pace);
    expect(ended.status).toBe("succeeded");
    expect(countsOf(ended)).toEqual(seen.counts);
    const found = await allResults({ workspaceId, runId: id });
    expect(found.slice(0, 10).map(({ companyId }) => companyId)).toEqual(
      seen.samples.slice(0, limit).map(({ id }) => id),
    );
    return ended;
  };
}

async function joinTwo(workspaceId: string, userId: string): Promise<void> {
  const [left, right] = await rowsOf<{ id: string }>(
    reader(),
    sql`select id from companies where workspace_id = ${workspaceId} and name in ('Company 11', 'Company 31') order by id`,
  );
  await transaction(async (tx) => {
    const sides = {
      leftWorkspaceId: workspaceId,
      leftId: left?.id ?? "",
      rightWorkspaceId: workspaceId,
      rightId: right?.id ?? "",
    };
    const said = { keys: [], similarity: 1, decision: "same" as const, decidedBy: userId };
    await upsertDecision(tx, { workspaceId, id: newId(), ...sides, ...said });
    await applyDecisions(tx, workspaceId);
  });
}

describe.each(Object.entries(PACES))("a run of a workflow, %s", (_, pace) => {
  test("begins where the last one stopped, and counts as if it had walked it all", async () => {
    const { workspaceId, criteriaOf, run } = await workspaceOf(records);
    const next = workflowOf(
      workspaceId,
      (limit) => criteriaOf({ limit, exclude: { domains: ["made-up-7.com"] } }),
      pace,
    );
    const first = await next(6);
    const second = await next(5);
    await run({ limit: 9 }, pace);
    const third = await next(7);
    const fourth = await next(1000);
    const fifth = await next(5);
    expect([second, third, fourth, fifth].map(({ walked }) => walked?.since)).toEqual(
      Array(4).fill(first.walked?.since),
    );
    expect(fifth.new).toBe(0);
  });

  test("begins where one was cancelled, or was taken from its worker", async () => {
    const { workspaceId, criteriaOf } = await workspaceOf(records);
    const criteria = criteriaOf({ limit: 1000 });
    const workflowId = newId();
    const { id } = await queueRun(workspaceId, criteria, workflowId);
    const f = { workspaceId, runId: id };
    const stopsAfter = (batches: number) => async () => --batches <= 0;
    const hold = { worker: newId(), stop: new AbortController().signal, pace };
    await runWorkflow(f, { ...hold, giveWay: stopsAfter(2) });
    await transaction((tx) => tx.execute(sql`update runs set status = 'cancelling' where id = ${id}`));
    const cancelled = await finishRun(f, pace);
    expect(cancelled).toMatchObject({ status: "cancelled" });
    expect(cancelled.new).toBeGreaterThan(0);
    const seen = await preview(reader(), { criteria, workspaceId, samples: 10, sortedMax: pace.sortedMax });
    const again = await queueRun(workspaceId, criteria, workflowId);
    const of = { workspaceId, runId: again.id };
    await runWorkflow(of, { ...hold, giveWay: stopsAfter(1) });
    const ended = await finishRun(of, pace);
    expect(countsOf(ended)).toEqual(seen.counts);
    expect(ended.walked?.since).toBe(cancelled.walked?.since);
  });

  test.each<[string, (w: Awaited<ReturnType<typeof workspaceOf>>) => Promise<unknown>]>([
    [
      "its data was loaded anew",
      ({ load }) =>
        load(
          "2",
          records.slice(2).map((row) => ({ ...row, phone: "+1 512 471 3434" })),
        ),
    ],
    ["somebody said that two companies are one", ({ workspaceId, userId }) => joinTwo(workspaceId, userId)],
  ])("walks from the start once %s", async (_, event) => {
    const workspace = await workspaceOf(records);
    const { workspaceId, criteriaOf } = workspace;
    const next = workflowOf(workspaceId, (limit) => criteriaOf({ limit }), pace);
    const first = await next(12);
    await event(workspace);
    const second = await next(6);
    const third = await next(6);
    expect(second.walked?.since).toBeGreaterThan(first.walked?.since ?? Number.POSITIVE_INFINITY);
    expect(third.walked?.since).toBe(second.walked?.since);
  });

  test("walks from the start where other criteria were walked", async () => {
    const { workspaceId, criteriaOf } = await workspaceOf(records);
    const domains: string[] = [];
    const next = workflowOf(workspaceId, (limit) => criteriaOf({ limit, exclude: { domains: [...domains] } }), pace);
    const first = await next(6);
    domains.push("made-up-3.com");
    const second = await next(6);
    expect(second.walked?.key).not.toBe(first.walked?.key);
    expect(second.walked?.since).toBeGreaterThan(first.walked?.since ?? Number.POSITIVE_INFINITY);
  });
});

test("of the installation's companies, counts the leads since the last count and not all of them", async () => {
  const { workspaceId } = await createWorkspace();
  const next = workflowOf(workspaceId, (limit) => Criteria.parse({ places: { countries: ["US"] }, limit }), FAST);
  const other = workflowOf(workspaceId, (limit) => Criteria.parse({ places: { regions: ["US-CA"] }, limit }), FAST);
  const first = await next(150);
  await other(120);
  const second = await next(40);
  await other(30);
  const third = await next(80);
  const led = [first, second, third].map(({ walked }) =>
    walked?.led?.records.reduce((sum, [, records]) => sum + records, 0),
  );
  const counted = [first, second, third].map(({ excluded }) => excluded);
  expect(led.map((records, at) => (records ?? 0) - (counted[at] ?? 0)).every((own) => own >= 40)).toBe(true);
  expect([second, third].map(({ walked }) => walked?.since)).toEqual(Array(2).fill(first.walked?.since));
});
