import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Place } from "@/lib/contract/directory";
import { findPlaces, toPlace } from "./find-places";

/** By name or ISO code; "Austin, Texas" looks in Texas alone. */
export async function listPlaces(ctx: Ctx, { q, limit }: { q: string; limit: number }): Promise<Place[]> {
  requireScope(ctx, "prospector.read");
  const [found = []] = await findPlaces(ctx, { texts: [q], limit });
  return found.map(toPlace);
}
