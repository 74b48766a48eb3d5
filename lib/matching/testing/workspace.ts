import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { companies } from "@/db/schema/directory";
import { companyMatches } from "@/db/schema/matches";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import type { RawRecord } from "@/lib/directory/sources/source";
import { loadSource } from "@/lib/sources/load-source";

/** A record of a place; its id is the test's name for it. */
export const place = (id: string, over: Partial<RawRecord> = {}): RawRecord => ({
  sourceRecordId: id,
  licence: "CC0-1.0",
  coverage: "location",
  name: "Oak Street Bakery",
  category: "shop/bakery",
  country: "US",
  region: "US-TX",
  city: "Austin",
  ...over,
});

let version = 0;

/** A workspace into which each source is loaded as often as the test likes. */
export async function matchingWorkspace() {
  const member = await createWorkspace();
  const { workspaceId } = member;
  const rows = () =>
    reader().select().from(companies).where(eq(companies.workspaceId, workspaceId)).orderBy(asc(companies.id));
  return {
    ...member,
    load: (key: string, records: RawRecord[]) => loadSource(sourceOf(key, records), { workspaceId }),
    rows,
    /** The names of the records of each company, those alone left out. */
    merged: async () => {
      const groups = Map.groupBy(await rows(), ({ identity }) => identity);
      const names = [...groups.values()].map((group) => group.map(({ sourceRecordId }) => sourceRecordId).toSorted());
      return names.filter(({ length }) => length > 1).toSorted();
    },
    strengths: async () => {
      const pairs = await reader().select().from(companyMatches).where(eq(companyMatches.workspaceId, workspaceId));
      return pairs.map(({ strength }) => strength);
    },
    companies: async () => new Set((await rows()).map(({ identity }) => identity)).size,
    pairs: async () => {
      const names = new Map((await rows()).map(({ id, sourceRecordId }) => [id, sourceRecordId]));
      const pairs = await reader().select().from(companyMatches).where(eq(companyMatches.workspaceId, workspaceId));
      return pairs.map(({ leftId, rightId, keys, verdict, similarity }) => ({
        of: [names.get(leftId), names.get(rightId)].toSorted(),
        keys,
        verdict,
        similarity,
      }));
    },
  };
}

function sourceOf(key: string, records: RawRecord[]) {
  return {
    key,
    name: key,
    description: "A source of the tests' own.",
    licence: "CC0-1.0",
    attribution: "",
    version: String(++version),
    readAt: new Date("2026-01-02T03:04:05.678Z"),
    plan: () => [{ key: "all", label: "All" }],
    async *fetch() {
      yield* records;
    },
  };
}
