import type { Conn } from "@/db/client";
import { findUserByEmail, type MembershipRow, selectMemberships } from "@/db/queries/members";
import { invalid } from "@/lib/base/errors";

/** The one membership that an address and perhaps a workspace's name mean; throws when that is none or several. */
export async function memberOf(
  conn: Conn,
  { email, workspaceName }: { email: string; workspaceName?: string | undefined },
): Promise<MembershipRow> {
  const user = await findUserByEmail(conn, email);
  if (!user) throw invalid([{ path: "email", message: `nobody has the address ${email}` }]);
  const all = await selectMemberships(conn, user.id);
  const fitting = workspaceName ? all.filter((row) => row.workspaceName === workspaceName) : all;
  const [only, ...others] = fitting;
  if (!only)
    throw invalid([
      { path: "workspace", message: `${email} is in no workspace${workspaceName ? ` named ${workspaceName}` : ""}` },
    ]);
  if (others.length > 0) {
    const names = all.map((row) => row.workspaceName).join(", ");
    throw invalid([{ path: "workspace", message: `${email} is in several: say which of ${names}` }]);
  }
  return only;
}
