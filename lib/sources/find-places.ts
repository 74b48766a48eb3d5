import { type PlaceRow, suggestPlaces } from "@/db/queries/suggest-places";
import type { Ctx } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import type { Place } from "@/lib/contract/directory";
import { placeReadings } from "@/lib/directory/place-readings";

type Search = { texts: readonly string[]; limit: number; isExact?: boolean };

/** Of each text the places that it may mean, the likeliest first: whoever asks, for one text or for hundreds. */
export async function findPlaces(ctx: Ctx, { texts, ...search }: Search): Promise<PlaceRow[][]> {
  const found: PlaceRow[][] = texts.map(() => []);
  const asked = texts.map(placeReadings);
  for (const row of await suggestPlaces(ctx.conn, { workspaceIds: visibleWorkspaces(ctx), asked, ...search })) {
    found[row.at]?.push(row);
  }
  return found;
}

export function toPlace({ kind, code, name, also, context, companies }: PlaceRow): Place {
  return { kind, code, name, also, context, companies };
}
