import type { PinnedLoad } from "@/db/schema/runs";

const keyOf = ({ workspaceId, source, load }: PinnedLoad) => JSON.stringify([workspaceId, source, load]);

/** Whether two lists name the same loads, in any order. */
export function sameLoads(a: readonly PinnedLoad[], b: readonly PinnedLoad[]): boolean {
  const known = new Set(a.map(keyOf));
  return a.length === b.length && b.every((load) => known.has(keyOf(load)));
}
