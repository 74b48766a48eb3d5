import { reader, transaction } from "@/db/client";
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
  return { ...member, ctx: testCtx(member, options) };
}

function testCtx(
  { workspaceId, userId, email }: TestMember,
  { role = "owner", keyScopes }: { role?: Role; keyScopes?: readonly Scope[] },
): Ctx {
  const key = keyScopes && { id: newId(), name: "Test key", scopes: keyScopes, rateLimit: 600 };
  return {
    workspaceId,
    actor: { userId, email, name: "Test Person", role, ...(key && { key }) },
    requestId: `req_${newId()}`,
    conn: reader(),
    write: transaction,
    secret: TEST_SECRET,
  };
}
