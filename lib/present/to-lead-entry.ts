import type { LeadEntryRow } from "@/db/queries/lead-entries";
import type { Changed, ChangedFields } from "@/db/schema/lead-entries";
import { toTypeId } from "@/lib/base/ids";
import type { LeadEntry } from "@/lib/contract/lead-entries";

/** The people whom a change of owners names. */
export function ownersIn({ entry }: LeadEntryRow): string[] {
  const { owner } = entry.changes ?? {};
  return [owner?.from, owner?.to].filter((id) => typeof id === "string");
}

function inWords(value: Changed["from"], names: ReadonlyMap<string, string> | null): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.join(", ") || null;
  return names ? (names.get(value) ?? "somebody") : value;
}

/** As the page has them. */
const FIELDS = ["status", "owner", "tags", "notes", "next_step", "next_step_on"];

function toChanges(changes: ChangedFields, names: ReadonlyMap<string, string>): LeadEntry["changes"] {
  const inOrder = Object.entries(changes).toSorted(([a], [b]) => FIELDS.indexOf(a) - FIELDS.indexOf(b));
  return inOrder.map(([field, { from, to }]) => {
    const people = field === "owner" ? names : null;
    return { field, from: inWords(from, people), to: inWords(to, people) };
  });
}

/** `names` has the people whom its changes name. */
export function toLeadEntry(
  { entry, userName, userEmail }: LeadEntryRow,
  names: ReadonlyMap<string, string>,
): LeadEntry {
  const { key } = entry;
  return {
    id: toTypeId("entry", entry.id),
    object: "prospector_lead_entry",
    created_at: entry.createdAt.toISOString(),
    updated_at: entry.updatedAt.toISOString(),
    kind: entry.kind,
    by: {
      id: toTypeId("user", entry.userId),
      name: userName,
      email: userEmail,
      key: key ? { id: toTypeId("key", key.id), name: key.name } : null,
    },
    text: entry.text,
    changes: toChanges(entry.changes ?? {}, names),
    change_id: entry.changeId && toTypeId("change", entry.changeId),
  };
}
