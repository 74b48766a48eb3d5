import { newId } from "@/lib/base/ids";
import type { Role } from "@/lib/contract/scopes";
import { transaction } from "../client";
import { members, users, workspaces } from "../schema/identity";

export type TestMember = { workspaceId: string; userId: string; email: string };

/** Tests ask faster than people; those of the limit set their own. */
const RATE_LIMIT = 100_000;

/** A workspace of the test's own with one member; `workspaceId` adds the member to a workspace that is there. */
export async function insertTestMember({
  role = "owner",
  workspaceId,
}: {
  role?: Role;
  workspaceId?: string;
} = {}): Promise<TestMember> {
  const member = { workspaceId: workspaceId ?? newId(), userId: newId(), email: `${newId()}@example.com` };
  await transaction(async (tx) => {
    if (!workspaceId) {
      await tx
        .insert(workspaces)
        .values({ id: member.workspaceId, name: "Test", slug: member.workspaceId, rateLimit: RATE_LIMIT });
    }
    await tx.insert(users).values({ id: member.userId, name: "Test Person", email: member.email });
    await tx.insert(members).values({ id: newId(), workspaceId: member.workspaceId, userId: member.userId, role });
  });
  return member;
}
