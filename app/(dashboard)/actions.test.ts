import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { reader } from "@/db/client";
import { passwordLinks } from "@/db/schema/identity";
import { workflows } from "@/db/schema/workflows";
import { listSessions } from "@/lib/accounts/list-sessions";
import { createTestPerson, signInTestPerson, TEST_PASSWORD } from "@/lib/accounts/testing/person";
import { createTestSession } from "@/lib/accounts/testing/workspace";
import { toTypeId } from "@/lib/base/ids";
import { removeMemberByEmail } from "@/lib/members/remove-member-by-email";
import { setRole } from "@/lib/members/set-role";
import { switchWorkspaceAction } from "./actions";
import { changePasswordAction, endSessionAction, updateNameAction } from "./settings/profile/actions";
import { makePasswordLinkAction } from "./settings/team/actions";
import { createWorkflowAction } from "./workflows/actions";

let asked = new Headers();
vi.mock("next/headers", () => ({ headers: async () => asked, cookies: async () => ({ set: () => {} }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`goes to ${to}`);
  },
}));

const BEFORE = { attempt: 0, faults: {}, values: {} };
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const TO_SIGN_IN = /^goes to \/sign-in/;

beforeEach(() => {
  asked = new Headers();
});
async function askAs({ userId }: { userId: string }): Promise<void> {
  const { name, value } = await createTestSession(userId);
  asked = new Headers({ Cookie: `${name}=${value}` });
}
const linksOf = (userId: string) => reader().select().from(passwordLinks).where(eq(passwordLinks.userId, userId));

/** Every action of a page that asks who does it, as its form would send it. */
const ACTIONS: [string, (of: { userId: string; workspaceId: string }) => Promise<unknown>][] = [
  ["switchWorkspace", ({ workspaceId }) => switchWorkspaceAction(toTypeId("workspace", workspaceId))],
  ["updateName", () => updateNameAction(BEFORE, formOf({ name: "Eve" }))],
  [
    "changePassword",
    () => changePasswordAction(BEFORE, formOf({ present: TEST_PASSWORD, password: "seven purple lamps" })),
  ],
  ["endSession", () => endSessionAction(BEFORE, formOf({}))],
  ["makePasswordLink", ({ userId }) => makePasswordLinkAction(toTypeId("user", userId))],
  ["createWorkflow", () => createWorkflowAction(formOf({}))],
];

test.each(ACTIONS)(
  "%s does nothing for who is not signed in, nor for who was removed with the page open",
  async (_, act) => {
    const owner = await createTestPerson();
    const member = await createTestPerson(owner.workspaceName);
    await expect(act(owner)).rejects.toThrow(TO_SIGN_IN);
    await askAs(member);
    await removeMemberByEmail({ email: member.email });
    await expect(act(owner)).rejects.toThrow(TO_SIGN_IN);
    const made = await reader().select().from(workflows).where(eq(workflows.workspaceId, owner.workspaceId));
    expect([made, await linksOf(owner.userId)]).toEqual([[], []]);
  },
);

test("an owner who was demoted with the page open makes no link", async () => {
  const owner = await createTestPerson();
  const other = await createTestPerson(owner.workspaceName);
  await setRole({ email: other.email, role: "owner" });
  await askAs(owner);
  await setRole({ email: owner.email, role: "member" });
  expect(await makePasswordLinkAction(toTypeId("user", other.userId))).toEqual({ fault: expect.any(String) });
  expect(await linksOf(other.userId)).toEqual([]);
});

test("somebody else's ids, and what is none, are answered in words and change nothing", async () => {
  const [mine, theirs] = [await createTestPerson(), await createTestPerson()];
  const session = await signInTestPerson(theirs);
  const [{ id } = { id: "" }] = await listSessions(session.ctx);
  await askAs(mine);
  for (const bad of [toTypeId("user", theirs.userId), "user_1", "", {} as string]) {
    expect(await makePasswordLinkAction(bad)).toEqual({ fault: expect.any(String) });
  }
  for (const bad of [toTypeId("workspace", theirs.workspaceId), "ws_1", "", {} as string]) {
    expect(await switchWorkspaceAction(bad)).toMatch(/no member of that workspace/);
  }
  await endSessionAction(BEFORE, formOf({ session: id }));
  expect(await session.isOpen()).toBe(true);
  expect(await linksOf(theirs.userId)).toEqual([]);
});
