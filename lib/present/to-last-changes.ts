import type { LastChangeRow } from "@/db/queries/lead-tracking";
import { toTypeId } from "@/lib/base/ids";
import type { LastChange, LeadDetail } from "@/lib/contract/leads";

function toLastChange({ change: { at, user, key }, name, email }: LastChangeRow): LastChange {
  const by = { id: toTypeId("user", user), name, email };
  return { at, by: { ...by, key: key ? { id: toTypeId("key", key.id), name: key.name } : null } };
}

export function toLastChanges(rows: readonly LastChangeRow[]): LeadDetail["last_changes"] {
  const none = { status: null, owner: null, tags: null, notes: null, next_step: null, next_step_on: null };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.field, toLastChange(row)])) };
}
