import { createUser } from "@/lib/accounts/create-user";
import { createTestSession } from "@/lib/accounts/testing/workspace";
import { newId } from "@/lib/base/ids";

export type Session = { workspaceId: string; userId: string; sessionId: string; headers: Record<string, string> };

/** A person of a workspace of their own, with what a page of ours sends for them. */
export async function signedIn(): Promise<Session> {
  const account = { email: `${newId()}@example.com`, password: "correct horse battery", workspaceName: newId() };
  const { workspaceId, userId } = await createUser(account);
  const { id, name, value } = await createTestSession(userId);
  const headers = { Cookie: `${name}=${value}`, "Sec-Fetch-Site": "same-origin" };
  return { workspaceId, userId, sessionId: id, headers };
}
