import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { updateRunCancelled } from "@/db/queries/runs";
import { exclusions } from "@/db/schema/exclusions";
import { results } from "@/db/schema/leads";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { fromTypeId, newId, toTypeId } from "@/lib/base/ids";
import { DEFAULT_CRITERIA } from "@/lib/contract/criteria";
import type { ChangeKind, RunChange } from "@/lib/contract/run-changes";
import { countRunChanges } from "./count-run-changes";
import { listRunChanges } from "./list-run-changes";
import { startRun } from "./start-run";
import { addWorkflow } from "./testing/runs";

type Found = { lead: string; company?: string; score?: number } & Partial<
  Omit<typeof exclusions.$inferInsert, "leadId">
>;

const fields = ({ lead, company, name = "Made up", ...over }: Found) => ({
  leadId: lead,
  companyId: company ?? lead,
  name,
  category: "shop/books",
  country: "US",
  coverage: "location" as const,
  source: "made-up",
  sourceRecordId: lead,
  licence: "CC0-1.0",
  readAt: new Date("2026-01-02T03:04:05.678Z"),
  ...over,
});

async function workflowWithRuns() {
  const member = await createWorkspace();
  const { ctx, workspaceId } = member;
  const workflowId = await addWorkflow(member, { criteria: DEFAULT_CRITERIA });
  /** A run that ended, with what it saw written down as the engine does. */
  const saw = async (found: Found[], leftOut: Found[] = []) => {
    const { id } = await startRun(ctx, { workflowId });
    const runId = fromTypeId("run", id);
    await transaction(async (tx) => {
      await updateRunCancelled(tx, { workspaceId, runId, reason: "Ended for the test." });
      for (const [at, row] of found.entries()) {
        await tx.insert(results).values({
          ...fields(row),
          ...{ workspaceId, runId, rank: at + 1, id: newId(), outcome: "new", score: row.score ?? 50, keywords: [] },
        });
      }
      for (const [at, row] of leftOut.entries()) {
        const position = at + 1;
        await tx.insert(exclusions).values({ reason: "existing_lead", ...fields(row), workspaceId, runId, position });
      }
    });
    return id;
  };
  const list = async (runId: string, query: { since?: string; kind?: ChangeKind } = {}) =>
    (await listRunChanges(ctx, { runId, limit: 100, ...query })).data;
  const counts = async (runId: string, since?: string) =>
    (await countRunChanges(ctx, { runId, ...(since && { since }) })).counts;
  return { ...member, workflowId, saw, list, counts };
}

const brief = ({ kind, company_name, fields }: RunChange) => [
  kind,
  company_name,
  fields.map(({ field, before, after }) => [field, before, after]),
];

describe("the changes of a run", () => {
  test("are what is new, gone or changed since the run before, field by field", async () => {
    const { saw, list, counts } = await workflowWithRuns();
    const [a, b, c, d] = [newId(), newId(), newId(), newId()];
    const first = await saw([
      { lead: a, name: "Stays" },
      { lead: b, name: "goes", domain: "goes.com" },
      { lead: c, name: "Old name", phone: "+15124713434", region: "US-TX", score: 80 },
    ]);
    const second = await saw([
      { lead: c, name: "Changes", region: "US-CO", category: "amenity/bank", score: 50 },
      { lead: a, name: "Stays" },
      { lead: d, name: "Arrives" },
    ]);
    const changes = await list(second);
    expect(changes.map(brief)).toEqual([
      ["gone", "goes", []],
      [
        "changed",
        "Changes",
        [
          ["company_name", "Old name", "Changes"],
          ["phone", "+15124713434", null],
          ["category", "shop/books", "amenity/bank"],
          ["state", "US-TX", "US-CO"],
          ["score", 80, 50],
        ],
      ],
      ["new", "Arrives", []],
    ]);
    expect(changes[1]?.fields.filter(({ before_name }) => before_name !== null)).toMatchObject([
      { before_name: "Bookstore", after_name: "Bank" },
      { before_name: "Texas", after_name: "Colorado" },
    ]);
    expect(changes[1]).toMatchObject({
      lead_id: toTypeId("lead", c),
      now: { rank: 1, score: 50 },
      before: { rank: 3, score: 80 },
    });
    expect(changes[0]).toMatchObject({ domain: "goes.com", now: null, before: { rank: 2 } });
    expect(await counts(second)).toEqual({ new: 1, gone: 1, changed: 1, same: 1 });
    expect(await counts(first, second)).toEqual({ new: 1, gone: 1, changed: 1, same: 1 });
    expect((await list(second, { kind: "gone" })).map(brief)).toEqual([["gone", "goes", []]]);
  });

  test("count a lead that a later run left out as seen, and compare no score that it does not have", async () => {
    const { saw, list, counts } = await workflowWithRuns();
    const [a, b, c] = [newId(), newId(), newId()];
    await saw([
      { lead: a, name: "Stays", score: 80 },
      { lead: b, name: "Changes", score: 80 },
    ]);
    const second = await saw(
      [{ lead: c, name: "Arrives" }],
      [
        { lead: a, name: "Stays" },
        { lead: b, name: "Changes", website: "https://made-up.com/" },
        { lead: newId(), name: "Excluded by its domain", reason: "excluded_domain" },
      ],
    );
    expect((await list(second)).map(brief)).toEqual([
      ["changed", "Changes", [["website", null, "https://made-up.com/"]]],
      ["new", "Arrives", []],
    ]);
    expect(await counts(second)).toEqual({ new: 1, gone: 0, changed: 1, same: 1 });
  });

  test("compare a lead of several records by the record that the other run has", async () => {
    const { saw, counts } = await workflowWithRuns();
    const [lead, branch, other] = [newId(), newId(), newId()];
    const first = await saw([{ lead, company: branch, city: "Austin" }]);
    const records = [
      { lead, company: other, city: "Dallas" },
      { lead, company: branch, city: "Austin" },
    ];
    const second = await saw([], records);
    const third = await saw([], records.toReversed());
    expect(await counts(second)).toEqual({ new: 0, gone: 0, changed: 0, same: 1 });
    expect(await counts(third)).toEqual({ new: 0, gone: 0, changed: 0, same: 1 });
    expect(await counts(first, third)).toEqual({ new: 0, gone: 0, changed: 0, same: 1 });
  });

  test("page once each, whatever the kind, and a cursor belongs to its pair of runs and its kind", async () => {
    const { ctx, saw, list } = await workflowWithRuns();
    const before = Array.from({ length: 12 }, (_, at) => ({ lead: newId(), name: `Company ${at % 3}` }));
    const first = await saw(before);
    const second = await saw([
      ...before.slice(4).map((row, at) => ({ ...row, ...(at % 2 && { phone: "+15124713434" }) })),
      ...Array.from({ length: 5 }, () => ({ lead: newId(), name: "company 1" })),
    ]);
    const whole = await list(second);
    expect(whole).toHaveLength(4 + 4 + 5);
    const paged: RunChange[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRunChanges(ctx, { runId: second, limit: 3, cursor });
      paged.push(...page.data);
      cursor = page.pagination.next_cursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
    const { pagination } = await listRunChanges(ctx, { runId: second, limit: 1 });
    const foreign = pagination.next_cursor ?? "";
    for (const query of [{ kind: "new" as const }, { since: second }]) {
      await expect(listRunChanges(ctx, { runId: second, limit: 1, cursor: foreign, ...query })).rejects.toMatchObject({
        code: "invalid_cursor",
      });
    }
    const same = await listRunChanges(ctx, { runId: second, limit: 100, cursor: foreign, since: first });
    expect(same.data).toEqual(whole.slice(1));
  });

  test("are none for a first run, and pass over a run that has not ended", async () => {
    const { ctx, workflowId, saw, list } = await workflowWithRuns();
    const first = await saw([{ lead: newId() }]);
    expect(await list(first)).toEqual([]);
    expect(await countRunChanges(ctx, { runId: first })).toMatchObject({ since: null, counts: null });
    await startRun(ctx, { workflowId });
    const third = await saw([]);
    expect(await countRunChanges(ctx, { runId: third })).toMatchObject({ since: { id: first }, counts: { gone: 1 } });
  });

  test("need two runs of one workflow in one's own workspace", async () => {
    const { ctx, saw, ...member } = await workflowWithRuns();
    const run = await saw([]);
    const otherId = await addWorkflow(member, { criteria: DEFAULT_CRITERIA });
    const { id: since } = await startRun(ctx, { workflowId: otherId });
    for (const verb of [
      countRunChanges,
      (...[ctx, input]: Parameters<typeof countRunChanges>) => listRunChanges(ctx, { ...input, limit: 5 }),
    ]) {
      await expect(verb(ctx, { runId: run, since })).rejects.toMatchObject({
        code: "invalid_request",
        details: [{ path: "since" }],
      });
      const theirs = await workflowWithRuns();
      await expect(verb(theirs.ctx, { runId: run })).rejects.toMatchObject({ code: "not_found" });
      const own = await theirs.saw([]);
      await expect(verb(theirs.ctx, { runId: own, since: run })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
