import { reader } from "@/db/client";
import { selectAllWorkspaces } from "@/db/queries/members";
import { toTypeId } from "@/lib/base/ids";

/** For operators. */
export async function listAllWorkspaces(): Promise<{ id: string; name: string; members: number }[]> {
  const rows = await selectAllWorkspaces(reader());
  return rows.map((row) => ({ ...row, id: toTypeId("workspace", row.id) }));
}
