import { describe, expect, test } from "vitest";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { type Duplicate, type DuplicateStatus, listDuplicates as operation } from "@/lib/contract/duplicates";
import {
  allResults,
  company,
  countLeads,
  countsOf,
  finishRun,
  PACES,
  queueRun,
  TEST_SOURCE,
  workspaceOf,
} from "@/lib/engine/testing/runs";
import { getLead } from "@/lib/leads/get-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { decideDuplicate } from "./decide-duplicate";
import { listDuplicates } from "./list-duplicates";

const PHONE = { phone: "+1 512 471 3434" };
const bakery = company(1, { name: "Oak Street Bakery", website: "", ...PHONE });
const bakeryAgain = company(2, { name: "Oak St. Bakery", website: "", ...PHONE });
const gym = company(3, { name: "Iron Works Gym", website: "", ...PHONE });
const ALL = [bakery, bakeryAgain, gym];

async function desk(records = ALL) {
  const workspace = await workspaceOf(records);
  const { ctx } = workspace;
  /** The pairs of the test's own records: the shared directory has some too. */
  const list = async (status: DuplicateStatus, leadId?: string) => {
    const own: Duplicate[] = [];
    let cursor: string | undefined;
    do {
      const page = operation.response.parse(await listDuplicates(ctx, { limit: 100, status, leadId, cursor }));
      own.push(...page.data.filter(({ left }) => left.source.key === TEST_SOURCE));
      cursor = page.pagination.next_cursor ?? undefined;
    } while (cursor);
    return own;
  };
  const first = async (status: DuplicateStatus) => {
    const [pair] = await list(status);
    if (!pair) throw new Error(`no pair is ${status}`);
    return pair;
  };
  const rerun = async () => {
    const { id } = await queueRun(workspace.workspaceId, workspace.criteriaOf());
    return countsOf(await finishRun({ workspaceId: workspace.workspaceId, runId: id }, PACES.sorted));
  };
  return {
    ...workspace,
    list,
    first,
    rerun,
    decide: (pairId: string, decision: "same" | "apart" | null) => decideDuplicate(ctx, { pairId, decision }),
  };
}

describe("pairs", () => {
  test("are listed with both companies, what matched, and each difference", async () => {
    const { first, list } = await desk();
    expect(await first("merged")).toMatchObject({
      keys: ["phone", "name"],
      decision: null,
      left: { company_name: "Oak Street Bakery", lead_id: null },
      right: { company_name: "Oak St. Bakery" },
      differences: expect.arrayContaining([
        { field: "phone", verdict: "equal" },
        { field: "company_name", verdict: "different" },
      ]),
    });
    const unsure = await list("unsure");
    expect(unsure.map(({ left, right }) => [left.company_name, right.company_name])).toEqual(
      expect.arrayContaining([["Oak Street Bakery", "Iron Works Gym"]]),
    );
  });

  test("page by their likeness without repeating or skipping", async () => {
    const { ctx, list } = await desk(
      Array.from({ length: 9 }, (_, at) =>
        company(at, { name: `Firm ${"abcdefghi"[at]}x${at}`, website: "", ...PHONE }),
      ),
    );
    const all = (await list("unsure")).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDuplicates(ctx, { limit: 4, status: "unsure", cursor });
      expect(page.waiting).toBeGreaterThanOrEqual(all.length);
      paged.push(...page.data.filter(({ left }) => left.source.key === TEST_SOURCE).map(({ id }) => id));
      cursor = page.pagination.next_cursor ?? undefined;
    } while (cursor);
    expect(all.length).toBeGreaterThan(4);
    expect(paged).toEqual(all);
  });

  test("of another workspace are not found, nor seen", async () => {
    const { first } = await desk();
    const other = await createWorkspace();
    const { id } = await first("merged");
    await expect(decideDuplicate(other.ctx, { pairId: id, decision: "apart" })).rejects.toMatchObject({
      code: "not_found",
    });
    const theirs = await desk([gym]);
    expect(await theirs.list("merged")).toEqual([]);
  });
});

describe("a merge that is undone", () => {
  test("makes the other record a company of its own, which a run then finds as new", async () => {
    const { workspaceId, first, decide, rerun, run, results } = await desk();
    const before = await run({});
    expect(countsOf(before)).toMatchObject({ found: 3, new: 2, duplicates: 1 });
    const shown = (await results(before.id)).map(({ name }) => name);
    const { id } = await first("merged");
    expect(await decide(id, "apart")).toMatchObject({ status: "apart", decision: "apart", decided_by: "Test Person" });
    expect(await rerun()).toMatchObject({ found: 3, new: 1, excluded: 2 });
    expect(await countLeads(workspaceId)).toBe(3);
    expect(shown).toHaveLength(2);
  });

  test("leaves the lead with the record that its newest result shows", async () => {
    const { ctx, first, decide, run } = await desk([bakery, bakeryAgain]);
    await run({});
    const [lead] = (await listLeads(ctx, { limit: 10 })).data;
    const decided = await decide((await first("merged")).id, "apart");
    const shown = [decided.left, decided.right].find(({ lead_id }) => lead_id !== null);
    expect(shown).toMatchObject({ lead_id: lead?.id, company_name: lead?.company_name });
    expect([decided.left.lead_id, decided.right.lead_id]).toContain(null);
  });

  test("stays undone through a new load and a new run", async () => {
    const { workspaceId, first, decide, rerun, run, load, preview } = await desk([bakery, bakeryAgain]);
    await decide((await first("merged")).id, "apart");
    await load("2", [bakery, { ...bakeryAgain, name: "Oak Street Bakery" }, gym]);
    expect((await preview()).counts).toMatchObject({ found: 3, new: 3 });
    expect(countsOf(await run({}))).toMatchObject({ found: 3, new: 3 });
    await load("3", [{ ...bakery, email: "a@oak.example.com" }, bakeryAgain, gym]);
    expect(await rerun()).toMatchObject({ new: 0, excluded: 3 });
    expect(await countLeads(workspaceId)).toBe(3);
  });

  test("in one workspace changes nothing for another", async () => {
    const { first, decide } = await desk();
    const other = await desk();
    await decide((await first("merged")).id, "apart");
    expect(countsOf(await other.run({}))).toMatchObject({ new: 2, duplicates: 1 });
  });

  test("is merged again when the decision is taken back, and asking twice changes nothing", async () => {
    const { first, decide, preview, list } = await desk();
    const { id } = await first("merged");
    await decide(id, "apart");
    const again = await decide(id, "apart");
    expect(await list("apart")).toEqual([again]);
    expect((await preview()).counts.new).toBe(3);
    expect(await decide(id, null)).toMatchObject({ status: "merged", decision: null });
    await decide(id, null);
    expect((await preview()).counts.new).toBe(2);
  });
});

describe("a pair that is said to be one", () => {
  test("is one company for later runs", async () => {
    const { list, decide, preview } = await desk([bakery, gym]);
    expect((await preview()).counts.new).toBe(2);
    const [pair] = await list("unsure");
    await decide(pair?.id ?? "", "same");
    expect((await preview()).counts).toMatchObject({ new: 1, duplicates: 1 });
    expect(await list("unsure")).toEqual([]);
  });

  test("keeps both leads where both were leads, and later runs know the older", async () => {
    const { ctx, workspaceId, list, decide, rerun, run } = await desk([bakery, gym]);
    await run({});
    const [pair] = await list("unsure");
    const decided = await decide(pair?.id ?? "", "same");
    expect(decided.left.lead_id).toBe(decided.right.lead_id);
    expect(await countLeads(workspaceId)).toBe(2);
    expect(await rerun()).toMatchObject({ new: 0, excluded: 2 });
    const lead = await getLead(ctx, { leadId: decided.left.lead_id ?? "" });
    expect(lead.matched).toEqual({ records: 1, keys: ["phone"] });
    expect(await list("same", lead.id)).toHaveLength(1);
  });
});

test("a decision over one that the asker has not seen is refused with who decided, and left as it is", async () => {
  const { ctx, first, decide } = await desk();
  const pair = await first("unsure");
  const asked = (seen: "same" | "apart" | null, decision: "same" | "apart" | null) =>
    decideDuplicate(ctx, { pairId: pair.id, decision, seen });
  await decide(pair.id, "apart");
  await expect(asked(null, "same")).rejects.toMatchObject({ code: "revision_conflict" });
  expect((await asked(null, "apart")).decision).toBe("apart");
  expect((await asked("apart", "same")).decision).toBe("same");
  // What is taken back is one's own decision, not that of somebody who decided after it.
  await expect(asked("apart", null)).rejects.toMatchObject({ code: "revision_conflict" });
  expect((await asked("same", null)).decision).toBeNull();
});

test("a lead says how many records matched it, and on what", async () => {
  const { ctx, run, results } = await desk();
  const { id, workspaceId } = await run({});
  const leads = await allResults({ workspaceId, runId: id });
  expect(await results(id)).toEqual(leads);
  const details = await Promise.all(
    (await listLeads(ctx, { limit: 10 })).data.map((lead) => getLead(ctx, { leadId: lead.id })),
  );
  expect(details.map(({ matched }) => matched)).toEqual(
    expect.arrayContaining([
      { records: 1, keys: ["name", "phone"] },
      { records: 0, keys: [] },
    ]),
  );
});
