import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader } from "@/db/client";
import { companies, directoryCounts, sources } from "@/db/schema/directory";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import type { RawRecord, Source } from "@/lib/directory/sources/source";
import { loadSource } from "./load-source";
import { prepareDirectory } from "./prepare-directory";

const record = (id: string, over: Partial<RawRecord> = {}): RawRecord => ({
  sourceRecordId: id,
  licence: "CC0-1.0",
  coverage: "location",
  name: `Company ${id}`,
  category: "shop/books",
  region: "US-TX",
  ...over,
});

function sourceOf(version: string, records: RawRecord[], fail?: Error): Source {
  return {
    key: "made-up",
    name: "Made up",
    description: "A source of the tests' own.",
    licence: "CC0-1.0",
    attribution: "",
    version,
    readAt: new Date("2026-01-02T03:04:05.678Z"),
    plan: () => [
      { key: "all", label: "All" },
      { key: "rest", label: "The rest" },
    ],
    async *fetch(unit) {
      if (unit.key === "all") yield* records;
      else if (fail) throw fail;
    },
  };
}

async function newWorkspace() {
  const { workspaceId } = await createWorkspace();
  const rows = () =>
    reader().select().from(companies).where(eq(companies.workspaceId, workspaceId)).orderBy(companies.id);
  return { workspaceId, rows, load: (source: Source) => loadSource(source, { workspaceId }) };
}

describe("loadSource", () => {
  test("gives ids in the order of the source, and keeps them through a new version", async () => {
    const { rows, load } = await newWorkspace();
    expect(
      await load(
        sourceOf(
          "1",
          ["c", "a", "b"].map((id) => record(id)),
        ),
      ),
    ).toEqual({ companies: 3, loaded: true });
    const first = await rows();
    expect(first.map((row) => row.sourceRecordId)).toEqual(["c", "a", "b"]);
    expect(await load(sourceOf("2", [record("a"), record("b", { name: "Renamed" }), record("d")]))).toEqual({
      companies: 3,
      loaded: true,
    });
    const second = await rows();
    expect(second.map((row) => row.name)).toEqual(["Company a", "Renamed", "Company d"]);
    expect(second[0]).toEqual(first[1]);
    expect(second[1]?.id).toBe(first[2]?.id);
  });

  test("stores what it was given, however odd the text", async () => {
    const { rows, load } = await newWorkspace();
    const name = `A "quoted" {brace}, back\\slash, \\N and ünïcödé 🍕`;
    const social = { facebook: "https://www.facebook.com/a%5C%22b" };
    await load(sourceOf("1", [record('tab\tid"1', { name, social, description: "one\ntwo\ttabs" })]));
    expect(await rows()).toMatchObject([
      { sourceRecordId: 'tab id"1', name, social, description: "one two tabs", places: ["US", "US-TX"], contact: 0 },
    ]);
  });

  test("skips a version that is there already", async () => {
    const { rows, load } = await newWorkspace();
    await load(sourceOf("1", [record("a")]));
    expect(await load(sourceOf("1", []))).toEqual({ companies: 1, loaded: false });
    expect(await rows()).toHaveLength(1);
  });

  test("a source that fails half-way changes nothing", async () => {
    const { rows, load } = await newWorkspace();
    await load(sourceOf("1", [record("a")]));
    await expect(load(sourceOf("2", [record("b")], new Error("the line was cut")))).rejects.toThrow("the line was cut");
    expect((await rows()).map((row) => row.sourceRecordId)).toEqual(["a"]);
    expect(await load(sourceOf("2", [record("b")]))).toEqual({ companies: 1, loaded: true });
  });

  test("two loads at once do the work once", async () => {
    const { rows, load } = await newWorkspace();
    const source = sourceOf("1", [record("a"), record("b")]);
    const loads = await Promise.all([load(source), load(source)]);
    expect(loads.filter(({ loaded }) => loaded)).toHaveLength(1);
    expect(await rows()).toHaveLength(2);
  });

  test("counts by category, country and region, and takes nationwide for no region", async () => {
    const { workspaceId, load } = await newWorkspace();
    const wide = record("c", { coverage: "brand", areas: ["US", "US*", "CA", "CA-ON"] });
    await load(sourceOf("1", [record("a"), record("a"), record("b", { category: "shop/toys" }), wide]));
    const counts = await reader().select().from(directoryCounts).where(eq(directoryCounts.workspaceId, workspaceId));
    expect(Object.fromEntries(counts.map((row) => [`${row.kind} ${row.key}`, row.companies]))).toEqual({
      "category shop/books": 2,
      "category shop/toys": 1,
      "country US": 3,
      "country CA": 1,
      "region US-TX": 2,
      "region CA-ON": 1,
    });
    const [source] = await reader().select().from(sources).where(eq(sources.workspaceId, workspaceId));
    expect(source).toMatchObject({ key: "made-up", version: "1", companies: 3 });
  });
});

test("a directory that is prepared already is left as it is", async () => {
  const { companies: held, loaded } = await prepareDirectory();
  expect(held).toBeGreaterThan(28_000);
  expect(loaded).toBe(false);
});
