import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader, rowsOf, transaction } from "@/db/client";
import { upsertDecision } from "@/db/queries/match-decisions";
import { selectRecordsOfCompany } from "@/db/queries/records-of-company";
import { identityOverrides } from "@/db/schema/matches";
import { newId } from "@/lib/base/ids";
import { applyDecisions } from "@/lib/matching/apply-decisions";
import { compileRun, leftOutBy, pastRun } from "./left-out";
import { runWorkflow } from "./run-workflow";
import { allExclusions, company, finishRun, PACES, storedRun, workspaceOf } from "./testing/runs";

type Workspace = Awaited<ReturnType<typeof workspaceOf>>;

const records = [
  ...Array.from({ length: 24 }, (_, id) => company(id)),
  ...Array.from({ length: 9 }, (_, at) => company(100 + at, { website: `https://made-up-${at * 2}.com/branch` })),
];
const CRITERIA = { limit: 6, exclude: { domains: ["made-up-20.com", "made-up-21.com"] } };

async function told(f: { workspaceId: string; runId: string }) {
  return (await allExclusions(f)).map(({ companyId, reason, leadId, name, website, position }) => ({
    companyId,
    reason,
    leadId,
    name,
    website,
    position,
  }));
}

async function idsOf(workspaceId: string, names: string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string; name: string }>(
    reader(),
    sql`select id, name from companies where workspace_id = ${workspaceId}`,
  );
  return names.map((name) => rows.find((row) => row.name === name)?.id ?? "");
}

/** Each changes what a later look at the workspace says of its companies. */
const LATER: Record<string, (workspace: Workspace) => Promise<unknown>> = {
  "later runs made leads of others": async ({ run }) => {
    await run({ limit: 5 }, PACES.sorted);
    await run({ exclude: { existing_leads: false } }, PACES.walked);
  },
  "its source was loaded anew and keeps one load": ({ load }) =>
    load(
      "2",
      [
        ...records
          .filter((_, at) => at % 3 > 0)
          .map((record) => ({ ...record, name: `${record.name} renamed`, phone: "+1 512 471 3434" })),
        ...Array.from({ length: 9 }, (_, at) => company(200 + at, { website: `https://made-up-${at}.com/new` })),
      ],
      { loadsKept: 1 },
    ),
  "a load made companies of its records": ({ load }) =>
    load(
      "3",
      records.map((record, at) => (at % 4 === 1 ? { ...record, website: "https://made-up-0.com/joined" } : record)),
    ),
  "somebody said of records that they are one company, and of others that they are not": async ({
    workspaceId,
    userId,
  }) => {
    const pairs = [
      ["Company 1", "Company 3", "same"],
      ["Company 5", "Company 15", "same"],
      ["Company 0", "Company 100", "apart"],
    ] as const;
    for (const [one, other, decision] of pairs) {
      const [leftId = "", rightId = ""] = await idsOf(workspaceId, [one, other]);
      await transaction(async (tx) => {
        const sides = { leftWorkspaceId: workspaceId, leftId, rightWorkspaceId: workspaceId, rightId };
        await upsertDecision(tx, {
          workspaceId,
          id: newId(),
          ...sides,
          keys: [],
          similarity: 1,
          decision,
          decidedBy: userId,
        });
        await applyDecisions(tx, workspaceId);
      });
    }
    expect(await reader().$count(identityOverrides, sql`workspace_id = ${workspaceId}`)).toBeGreaterThan(0);
  },
};

describe.each(Object.entries(PACES))("what a run left out, %s", (_, pace) => {
  test.each(Object.entries(LATER))("is told as it was, although %s", async (_, later) => {
    const workspace = await workspaceOf(records);
    const { workspaceId, run } = workspace;
    await run({ limit: 4 }, pace);
    const first = await run(CRITERIA, pace);
    const second = await run({ ...CRITERIA, limit: 100 }, pace);
    const runs = [first, second].map(({ id }) => ({ workspaceId, runId: id }));
    const before = await Promise.all(runs.map(told));
    expect(before.map((rows) => new Set(rows.map(({ reason }) => reason)).size)).toEqual([3, 3]);
    await later(workspace);
    expect(await Promise.all(runs.map(told))).toEqual(before);
    for (const [at, f] of runs.entries()) {
      const run = await storedRun(f);
      const compiled = await compileRun(reader(), run);
      for (const { companyId, reason, leadId } of before[at] ?? []) {
        const asked = { name: { id: companyId }, runId: run.id, past: pastRun(run), take: 5 };
        expect(await selectRecordsOfCompany(reader(), compiled, asked)).toMatchObject([
          { id: companyId, reason, ...(leadId && { leadId }) },
        ]);
      }
    }
  });

  test("is as much of it as the run came to", async () => {
    const { workspaceId, run, queue } = await workspaceOf(records);
    await run({ limit: 4 }, pace);
    const { id } = await queue({ ...CRITERIA, limit: 100 });
    const f = { workspaceId, runId: id };
    expect(await allExclusions(f)).toEqual([]);
    let batches = 0;
    const outcome = await runWorkflow(f, {
      worker: newId(),
      stop: new AbortController().signal,
      pace,
      giveWay: async () => ++batches === 2,
    });
    expect(outcome).toBe("gave way");
    const half = await storedRun(f);
    const part = await told(f);
    expect(part).toHaveLength(half.excluded + half.duplicates);
    expect(part.length).toBeGreaterThan(0);
    await finishRun(f, pace);
    const whole = await told(f);
    expect(whole.slice(0, part.length)).toEqual(part);
    expect(whole.length).toBeGreaterThan(part.length);
  });

  test("is not written down", async () => {
    const { workspaceId, run, exclusions } = await workspaceOf(records);
    await run({ limit: 4 }, pace);
    const ended = await run(CRITERIA, pace);
    expect((await exclusions(ended.id)).length).toBe(ended.excluded + ended.duplicates);
    const [row] = await rowsOf<{ count: number }>(
      reader(),
      sql`select count(*)::int as count from exclusions where workspace_id = ${workspaceId}`,
    );
    expect(row?.count).toBe(0);
  });
});

test("pages of it go on where the last one ended, whatever the reason asked for", async () => {
  const { workspaceId, run } = await workspaceOf(records);
  await run({ limit: 4 }, PACES.walked);
  const { id } = await run(CRITERIA, PACES.walked);
  const stored = await storedRun({ workspaceId, runId: id });
  const start = { group: 0, after: null };
  const all = await leftOutBy(reader(), stored, { from: start, take: 1000 });
  for (const reason of [undefined, "existing_lead", "excluded_domain", "duplicate_in_run"] as const) {
    const paged: typeof all = [];
    for (let from: { group: number; after: string | null } | null = start; from; ) {
      const page: typeof all = await leftOutBy(reader(), stored, { from, reason, take: 3 });
      paged.push(...page);
      const last = page.at(-1);
      from = last && page.length === 3 ? { group: last.class, after: last.companyId } : null;
    }
    expect(paged).toEqual(all.filter((row) => reason === undefined || row.reason === reason));
  }
});
