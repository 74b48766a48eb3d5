import type { Ctx } from "@/lib/access/actor";
import { createUser } from "@/lib/accounts/create-user";
import { newId } from "@/lib/base/ids";
import { makeCtx } from "@/lib/server/auth/make-ctx";
import { findSession } from "@/lib/server/auth/session";
import { createTestSession } from "./workspace";

export const TEST_PASSWORD = "correct horse battery";

export type TestPerson = { email: string; userId: string; workspaceId: string; workspaceName: string };

/** Somebody with a password: the owner of a workspace of their own, or a member of the one that has this name. */
export async function createTestPerson(workspaceName: string = newId()): Promise<TestPerson> {
  const email = `${newId()}@example.com`;
  const made = await createUser({ email, password: TEST_PASSWORD, name: "Ada Byron", workspaceName });
  return { email, workspaceName, userId: made.userId, workspaceId: made.workspaceId };
}

/** Where they sign in next, as their pages ask; `isOpen` tells whether that session still opens anything. */
export async function signInTestPerson({ userId }: { userId: string }): Promise<{
  ctx: Ctx;
  isOpen: () => Promise<boolean>;
}> {
  const { name, value } = await createTestSession(userId);
  const headers = new Headers({ Cookie: `${name}=${value}` });
  const found = await findSession(headers);
  if (!found) throw new Error("a session that was just made opens nothing");
  return { ctx: await makeCtx(found), isOpen: async () => (await findSession(headers)) !== null };
}
