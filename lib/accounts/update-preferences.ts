import { findPreferencesToChange, updatePreferences as updateRow } from "@/db/queries/preferences";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { PREFERENCES_ETAG, type Preferences, type PreferencesRequest } from "@/lib/contract/preferences";
import { TABLES, tableField } from "@/lib/contract/tables";
import { toPreferences } from "./to-preferences";

/** What the request leaves out stays, null restores the default. */
export async function updatePreferences(
  ctx: Ctx,
  { request, ifMatch }: { request: PreferencesRequest; ifMatch?: string[] | null },
): Promise<Preferences> {
  requireScope(ctx, "prospector.read");
  const f = { workspaceId: ctx.workspaceId, userId: ctx.actor.userId };
  return ctx.write(async (tx) => {
    const before = await findPreferencesToChange(tx, f);
    requireMatch(ifMatch, etagOf(toPreferences(before), PREFERENCES_ETAG));
    const { single_keys: singleKeys } = request;
    const asked = TABLES.map((table) => [table, request[tableField(table)]] as const);
    const set = asked.filter(([, query]) => query !== undefined).map(([table, query]) => [table, query ?? ""]);
    const after = {
      singleKeys: singleKeys === undefined ? before.singleKeys : (singleKeys ?? true),
      tables: { ...before.tables, ...Object.fromEntries(set) },
    };
    await updateRow(tx, f, after);
    return toPreferences(after);
  });
}
