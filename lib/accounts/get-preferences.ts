import { findPreferences } from "@/db/queries/preferences";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Preferences } from "@/lib/contract/preferences";
import { toPreferences } from "./to-preferences";

export async function getPreferences(ctx: Ctx): Promise<Preferences> {
  requireScope(ctx, "prospector.read");
  return toPreferences(await findPreferences(ctx.conn, { workspaceId: ctx.workspaceId, userId: ctx.actor.userId }));
}
