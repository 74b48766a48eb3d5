import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { pinnedCompanies } from "@/db/queries/pinned-companies";
import { selectKeptLoads } from "@/db/queries/source-loads";
import { companies, companyHistory, sourceLoads } from "@/db/schema/directory";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { loadSource } from "@/lib/sources/load-source";
import type { RawRecord } from "./sources/source";

const record = (id: string, over: Partial<RawRecord> = {}): RawRecord => ({
  sourceRecordId: id,
  licence: "CC0-1.0",
  coverage: "location",
  name: `Company ${id}`,
  category: "shop/books",
  region: "US-TX",
  ...over,
});

async function newDirectory(options: { loadsKept?: number } = {}) {
  const { workspaceId } = await createWorkspace();
  let loads = 0;
  const load = async (records: RawRecord[], key = "made-up") => {
    loads += 1;
    await loadSource(
      {
        key,
        name: "Made up",
        description: "A source of the tests' own.",
        licence: "CC0-1.0",
        attribution: "",
        version: `v${loads}`,
        readAt: new Date(Date.UTC(2026, 0, loads)),
        plan: () => [{ key: "all", label: "All" }],
        async *fetch() {
          yield* records;
        },
      },
      { workspaceId, ...options },
    );
  };
  const now = () =>
    rowsOf<Record<string, unknown>>(
      reader(),
      reader().select().from(companies).where(eq(companies.workspaceId, workspaceId)).orderBy(companies.id).getSQL(),
    );
  const at = async (load: number, source = "made-up") => {
    const kept = await selectKeptLoads(reader(), { workspaceId, loads: [{ workspaceId, source, load }] });
    return rowsOf<Record<string, unknown>>(reader(), sql`select * from ${pinnedCompanies(kept)} c order by id`);
  };
  const history = () => reader().$count(companyHistory, eq(companyHistory.workspaceId, workspaceId));
  const kept = () =>
    reader()
      .select()
      .from(sourceLoads)
      .where(eq(sourceLoads.workspaceId, workspaceId))
      .orderBy(sourceLoads.source, sourceLoads.load);
  return { workspaceId, load, now, at, history, kept };
}

/** `updated_at` says when the row was written, which is not what the source said. */
const content = (rows: Record<string, unknown>[]) => rows.map(({ updated_at: _, ...row }) => row);

describe("a directory with versions", () => {
  test("shows the companies of each load as they were, through changes, removals, returns and a new reading", async () => {
    const { load, now, at, history, kept } = await newDirectory();
    const loads = [
      [record("a"), record("b"), record("c", { website: "https://made-up-c.com" })],
      [record("a"), record("b", { name: "Renamed", website: "https://made-up-b.com" }), record("d")],
      [record("a"), record("b", { name: "Renamed", website: "https://made-up-b.com" }), record("d")],
      [record("b"), record("c"), record("e", { phone: "+1 512 471 3434" })],
      [],
    ];
    const seen: Record<string, unknown>[][] = [];
    for (const records of loads) {
      await load(records);
      seen.push(content(await now()));
    }
    for (const [index, rows] of seen.entries()) {
      expect(content(await at(index + 1)), `load ${index + 1}`).toEqual(rows);
    }
    expect(seen.map((rows) => rows.length)).toEqual([3, 3, 3, 3, 0]);
    expect(await history()).toBe(2 + 0 + 3 + 3);
    expect((await kept()).map((row) => [row.load, row.version, row.companies])).toEqual([
      [1, "v1", 3],
      [2, "v2", 3],
      [3, "v3", 3],
      [4, "v4", 3],
      [5, "v5", 0],
    ]);
  });

  test("keeps the sources apart", async () => {
    const { load, at } = await newDirectory();
    await load([record("a")], "one");
    await load([record("a", { name: "Other" })], "two");
    await load([record("a", { name: "Changed" })], "one");
    expect((await at(1, "one")).map(({ name, source }) => [name, source])).toEqual([["Company a", "one"]]);
    expect((await at(2, "one")).map(({ name }) => name)).toEqual(["Changed"]);
    expect((await at(1, "two")).map(({ name }) => name)).toEqual(["Other"]);
  });

  test("forgets what no kept load has, and nothing else", async () => {
    const { load, at, kept, history } = await newDirectory({ loadsKept: 3 });
    for (let n = 1; n <= 5; n++) await load([record("a", { name: `Name ${n}` }), record("b")]);
    expect((await kept()).map((row) => row.load)).toEqual([3, 4, 5]);
    expect(await history()).toBe(2);
    for (const n of [3, 4, 5]) {
      expect((await at(n)).map(({ name }) => name)).toEqual([`Name ${n}`, "Company b"]);
    }
  });
});
