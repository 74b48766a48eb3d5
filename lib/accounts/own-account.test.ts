import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { updateMemberRole } from "@/db/queries/members";
import { passwordLinks } from "@/db/schema/identity";
import type { Ctx } from "@/lib/access/actor";
import { listAuditEvents } from "@/lib/audit/list-audit-events";
import { toTypeId } from "@/lib/base/ids";
import { hashToken } from "@/lib/base/token";
import { createMemberLink } from "@/lib/members/create-member-link";
import { removeMember } from "@/lib/members/remove-member";
import { removeMemberByEmail } from "@/lib/members/remove-member-by-email";
import { setRole } from "@/lib/members/set-role";
import { updateMember } from "@/lib/members/update-member";
import { addMember } from "./account";
import { changePassword } from "./change-password";
import { createOperatorLink } from "./create-operator-link";
import { createUser } from "./create-user";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { listSessions } from "./list-sessions";
import { openSession } from "./open-session";
import { openPasswordLink, resetPassword } from "./reset-password";
import { createTestPerson, signInTestPerson, TEST_PASSWORD } from "./testing/person";
import { createWorkspace, letTriesPass, newTestAddress } from "./testing/workspace";
import { updateProfile } from "./update-profile";

const FROM = { address: null, userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
const NEW_PASSWORD = "seven purple lamps sing";
const faultAt = (path: string, message: RegExp | string = /./) => ({
  code: "invalid_request",
  details: [{ path, message: typeof message === "string" ? message : expect.stringMatching(message) }],
});
const signsIn = (email: string, password: string) =>
  openSession({ email, password }, FROM).then(
    () => true,
    () => false,
  );
const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";

async function actionsOf(ctx: Ctx): Promise<string[]> {
  return (await listAuditEvents(ctx, { limit: 50 })).data.map(({ action }) => action);
}

test("a changed password is asked for from then on, and ends every other session and link", async () => {
  const person = await createTestPerson();
  const { device } = await openSession({ email: person.email, password: TEST_PASSWORD }, FROM);
  const [here, there] = [await signInTestPerson(person), await signInTestPerson(person)];
  const link = await createOperatorLink(person);
  await changePassword(here.ctx, { present: TEST_PASSWORD, password: NEW_PASSWORD }, { device });
  expect([await here.isOpen(), await there.isOpen()]).toEqual([true, false]);
  expect([await signsIn(person.email, TEST_PASSWORD), await signsIn(person.email, NEW_PASSWORD)]).toEqual([
    false,
    true,
  ]);
  expect(await openPasswordLink({ token: tokenOf(link), address: null })).toBeUndefined();
  expect(await actionsOf(here.ctx)).toContain("changePassword");
});

test("a password is not changed without the present one, which cannot be guessed at", async () => {
  const person = await createTestPerson();
  const { ctx } = await signInTestPerson(person);
  const change = (present: string) => changePassword(ctx, { present, password: NEW_PASSWORD }, { device: undefined });
  for (let nth = 0; nth < 5; nth++) await expect(change("a guess")).rejects.toMatchObject(faultAt("present"));
  await letTriesPass(`password:${person.userId}`, -600);
  await expect(change(TEST_PASSWORD)).rejects.toMatchObject({ code: "rate_limited" });
  expect(await signsIn(person.email, TEST_PASSWORD)).toBe(true);
});

test.each([
  ["too short", "fourteen chars", /at least 15 characters/],
  ["too long", "ab".repeat(65), /at most 128 characters/],
  ["a common one, twice", "passwordpassword", /easy to guess/],
  ["a row of digits", "123456789012345", /easy to guess/],
  ["a row of keys", "qwertyuiopasdfgh", /easy to guess/],
  ["one character", "aaaaaaaaaaaaaaaaaa", /easy to guess/],
  ["the product's name", "prospectorprospector", /easy to guess/],
  ["the one there is", TEST_PASSWORD, /the one that you have/],
])("a password that is %s is refused beside its field", async (_, password, message) => {
  const { ctx } = await signInTestPerson(await createTestPerson());
  const change = changePassword(ctx, { present: TEST_PASSWORD, password }, { device: undefined });
  await expect(change).rejects.toMatchObject(faultAt("password", message));
});

test("a password made of what is known of the person is refused, and fifteen characters of any kind are one", async () => {
  const make = (password: string) =>
    createUser({ email: `grace-${Date.now()}@example.com`, name: "Grace Murray Hopper", password });
  await expect(make("gracemurrayhopper")).rejects.toMatchObject(faultAt("password", /easy to guess/));
  await expect(make("🦆🐎🔋📎🍋🚲🌂🎻🐙🧊🪁🛶🥕🪗")).rejects.toMatchObject(faultAt("password", /at least 15/));
  await make("🦆🐎🔋📎🍋🚲🌂🎻🐙🧊🪁🛶🥕🪗🧲");
});

test("sessions are listed with their device and address, and one that is ended opens nothing", async () => {
  const person = await createTestPerson();
  const here = await signInTestPerson(person);
  await openSession({ email: person.email, password: TEST_PASSWORD }, { ...FROM, address: "192.0.2.7" });
  const listed = await listSessions(here.ctx);
  expect(listed.map(({ device, address, is_this }) => [device, address, is_this])).toEqual([
    ["An unknown device", null, true],
    ["Firefox on Linux", "192.0.2.7", false],
  ]);
  await endSession(here.ctx, listed[1]?.id ?? "");
  expect(await listSessions(here.ctx)).toHaveLength(1);
  const [event] = (await listAuditEvents(here.ctx, { limit: 1 })).data;
  expect(event).toMatchObject({
    action: "endSession",
    summary: "End a session",
    target: { id: listed[1]?.id, name: "Firefox on Linux, 192.0.2.7" },
  });
});

test("nobody ends or sees another person's session", async () => {
  const [ada, eve] = [await createTestPerson(), await createTestPerson()];
  const [adas, eves] = [await signInTestPerson(ada), await signInTestPerson(eve)];
  const [session] = await listSessions(adas.ctx);
  await endSession(eves.ctx, session?.id ?? "");
  expect(await adas.isOpen()).toBe(true);
  expect((await listSessions(eves.ctx)).map(({ id }) => id)).not.toContain(session?.id);
  await expect(endSession(eves.ctx, "nonsense")).rejects.toMatchObject({ code: "not_found" });
});

test("all other sessions end at once, and this one stays", async () => {
  const person = await createTestPerson();
  const [here, ...others] = await Promise.all([1, 2, 3].map(() => signInTestPerson(person)));
  if (!here) throw new Error("nobody signed in");
  expect(await endOtherSessions(here.ctx, { device: undefined })).toBe(2);
  expect(await Promise.all([here, ...others].map(({ isOpen }) => isOpen()))).toEqual([true, false, false]);
});

test("no key changes a person's password, name or sessions, nor makes links", async () => {
  const { ctx, userId } = await createWorkspace({
    keyScopes: ["prospector.read", "prospector.run", "prospector.keys"],
  });
  const tries = [
    changePassword(ctx, { present: TEST_PASSWORD, password: NEW_PASSWORD }, { device: undefined }),
    updateProfile(ctx, { name: "Eve" }),
    listSessions(ctx),
    endSession(ctx, "ses_1"),
    endOtherSessions(ctx, { device: undefined }),
    createMemberLink(ctx, toTypeId("user", userId)),
  ];
  for (const tried of tries) await expect(tried).rejects.toMatchObject({ code: "unauthenticated" });
});

test("a link sets a password once, ends every session and signs in, however long strangers' guesses wait", async () => {
  const person = await createTestPerson();
  const before = await signInTestPerson(person);
  for (let nth = 0; nth < 5; nth++) expect(await signsIn(person.email, "a guess")).toBe(false);
  await letTriesPass(`account:${hashToken(person.email)}`, -600);
  const token = tokenOf(await createOperatorLink(person));
  expect(await openPasswordLink({ token, address: null })).toMatchObject({ email: person.email });
  const twice = await Promise.allSettled([1, 2].map(() => resetPassword({ token, password: NEW_PASSWORD }, FROM)));
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const opened = twice.find((outcome) => outcome.status === "fulfilled")?.value;
  expect(await before.isOpen()).toBe(false);
  const known = { email: person.email, password: NEW_PASSWORD };
  await expect(openSession(known, FROM)).rejects.toMatchObject({ code: "rate_limited" });
  await openSession(known, { ...FROM, device: opened?.device });
  const after = await signInTestPerson(person);
  const [event] = (await listAuditEvents(after.ctx, { limit: 10, action: "resetPassword" })).data;
  expect(event?.target?.name).toBe("With a link from an operator");
});

test("a link stands nowhere in the database, and none works that is over, or was taken from there", async () => {
  const person = await createTestPerson();
  const token = tokenOf(await createOperatorLink(person));
  const [kept] = await reader().select().from(passwordLinks).where(eq(passwordLinks.userId, person.userId));
  expect(JSON.stringify(kept)).not.toContain(token);
  const open = (given: string) => openPasswordLink({ token: given, address: null });
  expect(await open(kept?.tokenHash ?? "")).toBeUndefined();
  const over = { expiresAt: new Date(Date.now() - 1_000) };
  await transaction((tx) => tx.update(passwordLinks).set(over).where(eq(passwordLinks.userId, person.userId)));
  expect(await open(token)).toBeUndefined();
  await expect(resetPassword({ token, password: NEW_PASSWORD }, FROM)).rejects.toMatchObject({ code: "not_found" });
  expect(await signsIn(person.email, TEST_PASSWORD)).toBe(true);
});

test("an address that guesses links waits", async () => {
  const address = newTestAddress();
  const guess = () => resetPassword({ token: "a guess", password: NEW_PASSWORD }, { ...FROM, address });
  for (let nth = 0; nth < 10; nth++) await expect(guess()).rejects.toMatchObject({ code: "not_found" });
  await expect(guess()).rejects.toMatchObject({ code: "rate_limited" });
});

test("an owner makes a link for a member, but none that opens a workspace of somebody else", async () => {
  const owner = await createTestPerson();
  const member = await createTestPerson(owner.workspaceName);
  const [owners, members] = [await signInTestPerson(owner), await signInTestPerson(member)];
  const token = tokenOf(await createMemberLink(owners.ctx, toTypeId("user", member.userId)));
  expect(await openPasswordLink({ token, address: null })).toMatchObject({ email: member.email });
  expect(await actionsOf(owners.ctx)).toContain("createPasswordLink");
  const makes = (ctx: Ctx, userId: string) => createMemberLink(ctx, toTypeId("user", userId));
  await expect(makes(members.ctx, owner.userId)).rejects.toMatchObject({ status: 403 });
  const stranger = await createTestPerson();
  await expect(makes(owners.ctx, stranger.userId)).rejects.toMatchObject({ code: "not_found" });
  const elsewhere = await createTestPerson();
  const beside = { workspaceId: elsewhere.workspaceId, userId: member.userId, role: "viewer" } as const;
  await transaction((tx) => addMember(tx, beside));
  await expect(makes(owners.ctx, member.userId)).rejects.toMatchObject(faultAt("member"));
});

test("an owner's link ends once its person joins another workspace, and an operator's does not", async () => {
  const owner = await createTestPerson();
  const [joiner, elsewhere] = [await createTestPerson(owner.workspaceName), await createTestPerson()];
  const { ctx } = await signInTestPerson(owner);
  const byOwner = tokenOf(await createMemberLink(ctx, toTypeId("user", joiner.userId)));
  const byOperator = tokenOf(await createOperatorLink(joiner));
  const opens = (token: string) => openPasswordLink({ token, address: null });
  expect(await opens(byOwner)).toMatchObject({ email: joiner.email });
  const beside = { workspaceId: elsewhere.workspaceId, userId: joiner.userId, role: "viewer" } as const;
  await transaction((tx) => addMember(tx, beside));
  expect(await opens(byOwner)).toBeUndefined();
  expect(await opens(byOperator)).toMatchObject({ email: joiner.email });
});

describe("an owner's link for somebody else ends", () => {
  async function linked() {
    const [maker, other] = await ownersOfOne();
    const member = await createTestPerson(maker.workspaceName);
    const { ctx } = await signInTestPerson(maker);
    const token = tokenOf(await createMemberLink(ctx, toTypeId("user", member.userId)));
    const opens = async () => (await openPasswordLink({ token, address: null })) !== undefined;
    expect(await opens()).toBe(true);
    return { maker, member, token, opens, asOther: (await signInTestPerson(other)).ctx };
  }
  async function ownersOfOne() {
    const first = await createTestPerson();
    const second = await createTestPerson(first.workspaceName);
    await setRole({ email: second.email, role: "owner" });
    return [first, second] as const;
  }
  const idOf = ({ userId }: { userId: string }) => ({ userId: toTypeId("user", userId) });

  test.each([
    [
      "made a member",
      (at: Awaited<ReturnType<typeof linked>>) =>
        updateMember(at.asOther, { ...idOf(at.maker), request: { role: "member" } }),
    ],
    ["made a viewer by an operator", ({ maker }) => setRole({ email: maker.email, role: "viewer" })],
    ["removed", ({ maker, asOther }) => removeMember(asOther, idOf(maker))],
    ["removed by an operator", ({ maker }) => removeMemberByEmail({ email: maker.email })],
  ] as [string, (at: Awaited<ReturnType<typeof linked>>) => Promise<unknown>][])(
    "once its maker is %s, and stays so if they come back",
    async (_, act) => {
      const at = await linked();
      await act(at);
      expect(await at.opens()).toBe(false);
      const reset = resetPassword({ token: at.token, password: NEW_PASSWORD }, FROM);
      await expect(reset).rejects.toMatchObject({ code: "not_found" });
      const { workspaceId, userId, email } = at.maker;
      await transaction((tx) => addMember(tx, { workspaceId, userId, role: "owner" }));
      await setRole({ email, role: "owner" });
      expect(await at.opens()).toBe(false);
    },
  );

  test("once its person is removed", async () => {
    const { member, opens, asOther } = await linked();
    await removeMember(asOther, idOf(member));
    expect(await opens()).toBe(false);
  });

  test("where its maker no longer owns another workspace of its person, however that came about", async () => {
    const { maker, opens } = await linked();
    const { workspaceId, userId } = maker;
    await transaction((tx) => updateMemberRole(tx, { workspaceId, userId, role: "member" }));
    expect(await opens()).toBe(false);
  });

  test("for that one alone: an operator's and one by e-mail go on", async () => {
    const { maker, member } = await linked();
    const token = tokenOf(await createOperatorLink(member));
    await setRole({ email: maker.email, role: "viewer" });
    expect(await openPasswordLink({ token, address: null })).toMatchObject({ email: member.email });
  });
});

test("of a link being made and its person joining elsewhere at once, no link is left that lets in there", async () => {
  const owner = await createTestPerson();
  const { ctx } = await signInTestPerson(owner);
  for (let nth = 0; nth < 5; nth++) {
    const [member, elsewhere] = [await createTestPerson(owner.workspaceName), await createTestPerson()];
    const beside = { workspaceId: elsewhere.workspaceId, userId: member.userId, role: "viewer" } as const;
    const [made] = await Promise.allSettled([
      createMemberLink(ctx, toTypeId("user", member.userId)),
      transaction((tx) => addMember(tx, beside)),
    ]);
    const token = made.status === "fulfilled" ? tokenOf(made.value) : "";
    expect(await openPasswordLink({ token, address: null })).toBeUndefined();
  }
});

test("a name is changed where others see it, and not to nothing", async () => {
  const person = await createTestPerson();
  const { ctx } = await signInTestPerson(person);
  await updateProfile(ctx, { name: "  Ada Lovelace " });
  expect((await signInTestPerson(person)).ctx.actor.name).toBe("Ada Lovelace");
  await expect(updateProfile(ctx, { name: "  " })).rejects.toMatchObject(faultAt("name"));
});

test("sign-ins, and those held back, stand in Activity for the owner and for oneself, and for nobody else", async () => {
  const owner = await createTestPerson();
  const member = await createTestPerson(owner.workspaceName);
  const other = await createTestPerson(owner.workspaceName);
  await openSession({ email: member.email, password: TEST_PASSWORD }, { ...FROM, address: newTestAddress() });
  for (let nth = 0; nth < 5; nth++) await signsIn(member.email, "a guess");
  const seenBy = async (person: { userId: string }) => {
    const { ctx } = await signInTestPerson(person);
    const { data } = await listAuditEvents(ctx, { limit: 50 });
    return data.flatMap(({ actor, action }) =>
      actor.email === member.email && action !== "addedByOperator" ? [action] : [],
    );
  };
  await expect.poll(() => seenBy(owner)).toEqual(["holdBackSignIns", "signIn"]);
  expect(await seenBy(member)).toEqual(["holdBackSignIns", "signIn"]);
  expect(await seenBy(other)).toEqual([]);
});
