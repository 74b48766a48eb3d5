import { transaction } from "@/db/client";
import { insertTestMember, type TestMember } from "@/db/testing/member";
import { addApiKey } from "@/lib/api-keys/add-api-key";
import { type Role, SCOPES, type Scope } from "@/lib/contract/scopes";

/** A workspace of the test's own, or the one given, with a member and their key. */
export async function createTestKey(
  options: { role?: Role; scopes?: readonly Scope[]; workspaceId?: string } = {},
): Promise<TestMember & { key: string }> {
  const member = await insertTestMember(options);
  const { workspaceId, userId } = member;
  const { secret } = await transaction((tx) =>
    addApiKey(tx, { workspaceId, userId, name: "Test", scopes: options.scopes ?? SCOPES, expiresInDays: null }),
  );
  return { ...member, key: secret };
}
