import type { PresentLoad } from "@/db/queries/source-loads";
import type { PinnedLoad } from "@/db/schema/runs";

type Pins = { sourceVersions: Record<string, string>; pinnedLoads: PinnedLoad[] };

/** What a run keeps of the loads that it reads: the versions' names for people, the numbers for the engine. */
export function pinsOf(loads: PresentLoad[]): Pins {
  return {
    sourceVersions: Object.fromEntries(loads.map(({ source, version }) => [source, version])),
    pinnedLoads: loads.map(({ workspaceId, source, load }) => ({ workspaceId, source, load })),
  };
}
