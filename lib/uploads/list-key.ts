import type { Conn } from "@/db/client";
import { selectLoadedKeys } from "@/db/queries/source-loads";
import { selectSourceKeys } from "@/db/queries/sources";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { folded } from "@/lib/contract/folded";

const LENGTH_MAX = 40;

/** A key for a new list, made of its name: "Customers 2025" is `customers-2025`, the next of that name `customers-2025-2`. */
export async function newListKey(
  conn: Conn,
  { workspaceId, name }: { workspaceId: string; name: string },
): Promise<string> {
  const words = folded(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LENGTH_MAX)
    .replace(/^-+|-+$/g, "");
  const base = words || "list";
  const taken = new Set([
    ...(await selectSourceKeys(conn, [SHARED_WORKSPACE, workspaceId], base)),
    ...(await selectLoadedKeys(conn, workspaceId)),
  ]);
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(key)) return key;
  }
}
