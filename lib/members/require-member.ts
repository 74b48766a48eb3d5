import type { Conn } from "@/db/client";
import { isMember } from "@/db/queries/members";
import { invalid } from "@/lib/errors";

/** Throws `invalid_request` at the path for anybody else. */
export async function requireMember(
  conn: Conn,
  { path, ...f }: { workspaceId: string; userId: string; path: string },
): Promise<void> {
  if (!(await isMember(conn, f))) throw invalid([{ path, message: "is no member of this workspace" }]);
}
