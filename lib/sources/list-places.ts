import { suggestPlaces } from "@/db/queries/suggest-places";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import type { Place } from "@/lib/contract/directory";
import { folded } from "@/lib/contract/folded";
import { cityKey } from "@/lib/directory/city-key";

/** By name or ISO code; "Austin, Texas" looks in Texas alone. */
export async function listPlaces(ctx: Ctx, { q, limit }: { q: string; limit: number }): Promise<Place[]> {
  requireScope(ctx, "prospector.read");
  const [typed = "", ...within] = q.split(",");
  const name = folded(typed);
  if (name === "" && q.trim() !== "") return [];
  return suggestPlaces(ctx.conn, {
    workspaceIds: visibleWorkspaces(ctx),
    name,
    cityKey: name && cityKey(typed),
    within: folded(within.join(" ")),
    zip: /^\s*(\d{3,5})(?:-\d{0,4})?\s*$/.exec(typed)?.[1] ?? "",
    limit,
  });
}
