import { reader } from "@/db/client";
import { type TenantConnections, tenantConnections } from "@/db/tenant-connections";
import { insertTestMember, type TestMember } from "@/db/testing";
import type { Role, Scope } from "@/lib/contract/scopes";
import { newId } from "@/lib/ids";
import type { Ctx } from "./actor";

export const TEST_SECRET = "a-secret-that-only-tests-know-0123456789";

/** A workspace of the test's own and the context of its member. */
export async function createWorkspace(
  options: { role?: Role; workspaceId?: string; keyScopes?: readonly Scope[] } = {},
): Promise<TestMember & { ctx: Ctx }> {
  const member = await insertTestMember(options);
  const connections = await tenantConnections(member.workspaceId);
  return { ...member, ctx: testCtx(member, connections, options) };
}

function testCtx(
  { workspaceId, userId, email }: TestMember,
  connections: TenantConnections,
  { role = "owner", keyScopes }: { role?: Role; keyScopes?: readonly Scope[] },
): Ctx {
  const key = keyScopes && { id: newId(), name: "Test key", scopes: keyScopes, rateLimit: 600, expiresAt: null };
  return {
    workspaceId,
    actor: { userId, email, name: "Test Person", role, ...(key && { key }) },
    requestId: `req_${newId()}`,
    ...connections,
    directory: reader(),
    secret: TEST_SECRET,
  };
}
