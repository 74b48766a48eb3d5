import type { Tx } from "@/db/client";
import { countViews, updateOtherDefaults } from "@/db/queries/views";
import { AppError } from "@/lib/base/errors";
import type { TableName } from "@/lib/contract/tables";
import { VIEWS_MAX } from "@/lib/contract/views";

type Placed = {
  workspaceId: string;
  id: string;
  table: TableName;
  ownerId: string;
  isShared: boolean;
  isDefault: boolean;
};

/** Makes room for a view among those of its kind, while the additions of views are held: as the default where it is one. */
export async function requirePlace(tx: Tx, view: Placed, { isNew }: { isNew: boolean }): Promise<void> {
  if (isNew && (await countViews(tx, view)) >= VIEWS_MAX) {
    const whose = view.isShared ? "This list has" : "You have";
    throw new AppError("too_many_views", `${whose} ${VIEWS_MAX} such views. Delete one first.`);
  }
  if (view.isDefault) await updateOtherDefaults(tx, view);
}
