import type { Tx } from "@/db/client";
import { findYoungEntry, insertLeadEntry, updateLeadEntryChanges } from "@/db/queries/lead-entries";
import { type Changer, TRACKED_FIELDS, type TrackingChange } from "@/db/queries/lead-tracking";
import type { ChangedFields } from "@/db/schema/lead-entries";
import { canonicalJson } from "@/lib/base/canonical-json";
import { newId } from "@/lib/base/ids";

/** What one person changes in so many minutes, with nothing between, is one entry: text is saved while it is typed. */
const TOGETHER_MINUTES = 5;

type Fields = Required<TrackingChange>;
type Change = { workspaceId: string; leadId: string; by: Changer; before: Fields; changes: TrackingChange };

function fieldsOf(before: Fields, changes: TrackingChange): ChangedFields {
  const keys = Object.keys(changes) as (keyof TrackingChange)[];
  return Object.fromEntries(keys.map((key) => [TRACKED_FIELDS[key], { from: before[key], to: changes[key] ?? null }]));
}

/** From what each was at first; what is again as it was has not changed. */
function together(first: ChangedFields, then: ChangedFields): ChangedFields {
  const all = Object.entries({ ...first, ...then }).map(([field, { from, to }]) => {
    const known = first[field as keyof ChangedFields];
    return [field, { from: known ? known.from : from, to }] as const;
  });
  return Object.fromEntries(all.filter(([, { from, to }]) => canonicalJson(from) !== canonicalJson(to)));
}

/** Adds a change to the lead's history; the lead's own row is held, so that nobody else adds one meanwhile. */
export async function keepLeadChange(tx: Tx, { by, before, changes, ...f }: Change): Promise<void> {
  const fields = fieldsOf(before, changes);
  const last = await findYoungEntry(tx, { ...f, minutes: TOGETHER_MINUTES });
  const isSame = last?.userId === by.user && (last.key?.id ?? null) === (by.key?.id ?? null) && last.changeId === null;
  if (last?.kind === "change" && isSame) {
    await updateLeadEntryChanges(tx, { ...f, id: last.id, changes: together(last.changes ?? {}, fields) });
    return;
  }
  await insertLeadEntry(tx, {
    ...f,
    id: newId(),
    kind: "change",
    userId: by.user,
    key: by.key ?? null,
    changes: fields,
  });
}
