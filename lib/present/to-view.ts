import type { ViewRow } from "@/db/queries/views";
import { toTypeId } from "@/lib/base/ids";
import type { View } from "@/lib/contract/views";

export function toView(row: ViewRow): View {
  const { table, name, isShared, isDefault, query } = row;
  return {
    id: toTypeId("view", row.id),
    object: "prospector_view",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    table,
    name,
    is_shared: isShared,
    is_default: isDefault,
    query,
    owner: { id: toTypeId("user", row.ownerId), name: row.ownerName ?? "", email: row.ownerEmail ?? "unknown" },
    changed_by: row.changedBy,
  };
}
