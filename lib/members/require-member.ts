import type { Conn } from "@/db/client";
import { findMember } from "@/db/queries/members";
import { invalid } from "@/lib/base/errors";

/** What the member is called; throws `invalid_request` at the path for anybody else. */
export async function requireMember(
  conn: Conn,
  { path, ...f }: { workspaceId: string; userId: string; path: string },
): Promise<string> {
  const member = await findMember(conn, f);
  if (!member) throw invalid([{ path, message: "is no member of this workspace" }]);
  return member.name || member.email;
}
