import { sql } from "drizzle-orm";
import { reader, transaction } from "@/db/client";
import { type TenantConnections, tenantConnections } from "@/db/tenant-connections";
import { insertTestMember, type TestMember } from "@/db/testing/member";
import type { Ctx } from "@/lib/access/actor";
import { createSession } from "@/lib/accounts/create-session";
import { newId } from "@/lib/base/ids";
import type { Role, Scope } from "@/lib/contract/scopes";
import { cookieName } from "@/lib/server/auth/cookies";

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

/** A session of this person, as the cookie that their browser would hold. */
export async function createTestSession(userId: string): Promise<{ id: string; name: string; value: string }> {
  const from = { address: null, userAgent: "Tests" };
  const { id, token } = await transaction((tx) => createSession(tx, { userId, from }));
  return { id, name: cookieName("session_token"), value: token };
}

/** An address that no other test sends from. */
export function newTestAddress(): string {
  const [a, b, c] = newId().replaceAll("-", "").slice(-12).match(/..../g) ?? [];
  return `2001:db8:${a}:${b}:${c}::1`;
}

/** As if this many seconds had gone by for what is counted so, or were yet to come; a busy machine lets some go by itself. */
export async function letTriesPass(key: string, seconds: number): Promise<void> {
  const passed = sql`make_interval(secs => ${seconds})`;
  await transaction((tx) =>
    tx.execute(sql`update tries set last_at = last_at - ${passed}, free_at = free_at - ${passed} where key = ${key}`),
  );
}
