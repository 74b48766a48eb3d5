import { jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { LEAD_ENTRY_KINDS } from "../../lib/contract/lead-entries";
import { createdAt, updatedAt, workspaceId } from "./columns";
import type { FieldChange, TrackedField } from "./lead-tracking";

export const leadEntryKind = pgEnum("lead_entry_kind", LEAD_ENTRY_KINDS);

/** What a field was and became: an owner by id, tags as a list, anything else as its text. */
export type Changed = { from: string | string[] | null; to: string | string[] | null };
export type ChangedFields = Partial<Record<TrackedField, Changed>>;

/** What people wrote of a lead and changed of it, each with who and when. */
export const leadEntries = pgTable(
  "lead_entries",
  {
    workspaceId: workspaceId(),
    leadId: uuid("lead_id").notNull(),
    id: uuid().notNull(),
    kind: leadEntryKind().notNull(),
    userId: uuid("user_id").notNull(),
    /** The key that spoke for them, with the name that it then had. */
    key: jsonb().$type<FieldChange["key"]>(),
    /** Of a note. */
    text: text(),
    /** Of a change. */
    changes: jsonb().$type<ChangedFields>(),
    /** The change of many leads that it was part of. */
    changeId: uuid("change_id"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.leadId, t.id] })],
);
