import { auth } from "@/lib/auth/auth";
import { createUser } from "@/lib/auth/create-user";
import { newId } from "@/lib/ids";

export type Session = { workspaceId: string; headers: Record<string, string> };

/** A person of a workspace of their own, with what a page of ours sends for them. */
export async function signedIn(): Promise<Session> {
  const [email, password] = [`${newId()}@example.com`, "correct horse battery"];
  const { workspaceId } = await createUser({ email, password, workspaceName: newId() });
  const { headers } = await (await auth()).api.signInEmail({ body: { email, password }, returnHeaders: true });
  const cookie = headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  return { workspaceId, headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" } };
}
