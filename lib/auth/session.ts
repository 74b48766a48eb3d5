import { reader } from "@/db/client";
import { selectMemberships } from "@/db/queries/members";
import { ROLES, type Role } from "@/lib/contract/scopes";
import type { Actor } from "./actor";
import { auth } from "./auth";

function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? "viewer";
}

/** Who is signed in, in their active workspace or else their oldest; null when nobody is. */
export async function findSession(headers: Headers): Promise<{ workspaceId: string; actor: Actor } | null> {
  if (!headers.get("cookie")?.includes("prospector.")) return null;
  const found = await (await auth()).api.getSession({ headers });
  if (!found) return null;
  const memberships = await selectMemberships(reader(), found.user.id);
  const member = memberships.find((row) => row.workspaceId === found.session.activeOrganizationId) ?? memberships[0];
  if (!member) return null;
  const { workspaceId, userId, email, name, role } = member;
  return { workspaceId, actor: { userId, email, name, role: roleOf(role) } };
}
