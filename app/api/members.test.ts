import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { TOOLS } from "@/app/mcp/tools";
import { reader, rowsOf, transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { invitations, sessions } from "@/db/schema/identity";
import { createUser } from "@/lib/accounts/create-user";
import { createTestSession, createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId, toTypeId } from "@/lib/base/ids";
import { type Role, SCOPES, type Scope } from "@/lib/contract/scopes";
import { acceptAs, acceptAsNewPerson } from "@/lib/members/accept-invitation";
import { findInvitationByLink } from "@/lib/members/find-invitation-by-link";
import { removeMemberByEmail } from "@/lib/members/remove-member-by-email";
import { setRole } from "@/lib/members/set-role";
import { switchWorkspace } from "@/lib/members/switch-workspace";
import { type Api, callOperation, createApi, operationNamed } from "./testing/api";

const idOf = ({ userId }: { userId: string }) => toTypeId("user", userId);
const PASSWORD = "correct horse battery";

let owner: Api;
beforeAll(async () => {
  owner = await createApi();
});

const joined = (role: Role, scopes: readonly Scope[] = SCOPES) =>
  createApi({ workspaceId: owner.workspaceId, role, scopes });
const change = (api: Api, of: { userId: string }, role: Role) =>
  api.call("updateMember", { params: { user_id: idOf(of) }, body: { role } });
const remove = (api: Api, of: { userId: string }) => api.call("removeMember", { params: { user_id: idOf(of) } });
const refusalOf = ({ status, body }: Awaited<ReturnType<Api["call"]>>) => [status, body.error?.code];
const tokenOf = (url: string) => new URL(url).searchParams.get("token") ?? "";
const invite = async (api: Api, body: object = {}) => (await api.call("createInvitation", { body })).body.data;

/** What a page of ours sends for a person who is signed in. */
async function signedInAs(userId: string) {
  const { id, name, value } = await createTestSession(userId);
  const headers = { Cookie: `${name}=${value}`, "Sec-Fetch-Site": "same-origin" };
  return {
    id,
    ask: (operation: Parameters<typeof operationNamed>[0], call = {}) =>
      callOperation(operationNamed(operation), { headers, ...call }),
  };
}

async function newPerson() {
  const account = { email: `${newId()}@example.com`, password: PASSWORD, workspaceName: newId() };
  const { userId, workspaceId } = await createUser(account);
  return { userId, workspaceId, email: account.email };
}

describe("members", () => {
  test("a member is listed with their keys, and looked at with their leads", async () => {
    const member = await joined("member");
    const { data } = (await owner.call("listMembers")).body;
    expect(data).toContainEqual(
      expect.objectContaining({ id: idOf(member), role: "member", keys: 1, last_seen_at: null }),
    );
    const one = await owner.call("getMember", { params: { user_id: idOf(member) } });
    expect(one.body.data).toMatchObject({ id: idOf(member), keys: 1, leads: 0 });
  });

  test("another role holds from the next request on, for a key that is there too", async () => {
    const member = await joined("member");
    expect((await member.call("createWorkflow", { body: {} })).status).toBe(200);
    expect((await change(owner, member, "viewer")).body.data.role).toBe("viewer");
    expect(refusalOf(await member.call("createWorkflow", { body: {} }))).toEqual([403, "read_only_member"]);
    expect((await member.call("getMe")).body.data.scopes).not.toContain("prospector.run");
  });

  test("a key that an owner made does no more than a member once they are one", async () => {
    const other = await joined("owner");
    await change(owner, other, "member");
    const answers = [
      await change(other, other, "owner"),
      await other.call("createInvitation", { body: { role: "viewer" } }),
      await other.call("updateWorkspace", { body: { name: "Taken" } }),
      await other.call("updateConfig", { body: { timezone: "Europe/Paris" } }),
      await remove(other, owner),
    ];
    expect(answers.map(refusalOf)).toEqual(answers.map(() => [403, "insufficient_role"]));
  });

  test("who is removed is refused at the next request, with any key and in any session of theirs", async () => {
    const member = await joined("member");
    const session = await signedInAs(member.userId);
    expect((await session.ask("getMe")).status).toBe(200);
    const removed = await remove(owner, member);
    expect(removed.body.data).toMatchObject({ id: idOf(member), keys: 1 });
    expect([(await member.call("getMe")).status, (await session.ask("getMe")).status]).toEqual([401, 401]);
    expect(refusalOf(await remove(owner, member))).toEqual([404, "not_found"]);
  });

  test("who is removed from one workspace stays in another, and gets there only by signing in", async () => {
    const person = await newPerson();
    const session = await signedInAs(person.userId);
    await acceptAs(
      { userId: person.userId, sessionId: session.id },
      { token: tokenOf((await invite(owner)).url), address: null },
    );
    expect((await session.ask("getMe")).body.data.workspace.id).toBe(toTypeId("workspace", owner.workspaceId));
    await remove(owner, person);
    expect((await session.ask("createWorkflow", { body: {} })).status).toBe(401);
    const anew = await signedInAs(person.userId);
    expect((await anew.ask("getMe")).body.data.workspace.id).toBe(toTypeId("workspace", person.workspaceId));
  });

  test("who comes back finds neither the keys nor the sessions from before", async () => {
    const member = await joined("member");
    const session = await signedInAs(member.userId);
    await remove(owner, member);
    const again = await newPersonSession(member.userId);
    await acceptAs(
      { userId: member.userId, sessionId: again.id },
      { token: tokenOf((await invite(owner)).url), address: null },
    );
    expect((await again.ask("getMe")).status).toBe(200);
    expect([(await member.call("getMe")).status, (await session.ask("getMe")).status]).toEqual([401, 401]);
  });

  test("everybody may leave, and their invitations go with them", async () => {
    const [viewer, other] = [await joined("viewer"), await joined("owner")];
    const { url } = await invite(other);
    expect((await remove(viewer, viewer)).status).toBe(200);
    expect((await remove(other, other)).status).toBe(200);
    expect([(await viewer.call("getMe")).status, (await other.call("getMe")).status]).toEqual([401, 401]);
    expect(await findInvitationByLink({ token: tokenOf(url), address: null })).toBeUndefined();
  });

  test("an owner who is made a member leaves no open invitations behind", async () => {
    const other = await joined("owner");
    const { id } = await invite(other);
    await change(owner, other, "member");
    const { data } = (await owner.call("listInvitations", { query: { limit: "100" } })).body;
    expect(data.find((one: { id: string }) => one.id === id).status).toBe("revoked");
  });

  test("the last owner is neither demoted nor removed, and does not leave", async () => {
    const api = await createApi();
    await createApi({ workspaceId: api.workspaceId, role: "member" });
    expect(refusalOf(await change(api, api, "member"))).toEqual([409, "last_owner"]);
    expect(refusalOf(await remove(api, api))).toEqual([409, "last_owner"]);
    await expect(setRole({ email: api.email, role: "viewer" })).rejects.toMatchObject({ code: "last_owner" });
    await expect(removeMemberByEmail({ email: api.email })).rejects.toMatchObject({ code: "last_owner" });
  });

  test.each([
    ["demote", (api: Api, of: Api) => change(api, of, "member")],
    ["remove", remove],
  ] as const)("of owners who %s each other at once, one stays", async (_, act) => {
    for (let round = 0; round < 10; round++) {
      const first = await createApi();
      const { workspaceId } = first;
      const owners = [first, await createApi({ workspaceId }), await createApi({ workspaceId })];
      const acts = owners.flatMap((one) => owners.filter((other) => other !== one).map((other) => act(one, other)));
      const statuses = (await Promise.all(acts)).map(({ status }) => status);
      const [left] = await rowsOf<{ owners: number }>(
        reader(),
        sql`select count(*)::int as owners from members where workspace_id = ${workspaceId} and role = 'owner'`,
      );
      expect(left?.owners).toBeGreaterThanOrEqual(1);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    }
  });

  test("two owners leaving at once leave one behind", async () => {
    for (let round = 0; round < 10; round++) {
      const first = await createApi();
      const second = await createApi({ workspaceId: first.workspaceId });
      const answers = await Promise.all([remove(first, first), remove(second, second)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });
});

async function newPersonSession(userId: string) {
  const session = await createTestSession(userId);
  const headers = { Cookie: `${session.name}=${session.value}`, "Sec-Fetch-Site": "same-origin" };
  return {
    id: session.id,
    ask: (operation: Parameters<typeof operationNamed>[0]) => callOperation(operationNamed(operation), { headers }),
  };
}

describe("Activity", () => {
  const changesIn = async (api: Api, action: string) =>
    (await api.call("listAuditEvents", { query: { action } })).body.data.map(
      ({
        target,
        changes,
        actor,
      }: {
        target: { name: string } | null;
        changes: object[];
        actor: { email: string };
      }) => [target?.name ?? actor.email, changes],
    );
  const role = (from: Role | null, to: Role | null) => [{ field: "role", from, to }];

  test("says which role somebody was invited as, joined with, was changed to and lost", async () => {
    const api = await createApi();
    const { url } = await invite(api, { role: "viewer", note: "Sam" });
    const person = await newPerson();
    const session = await signedInAs(person.userId);
    await acceptAs({ userId: person.userId, sessionId: session.id }, { token: tokenOf(url), address: null });
    await change(api, person, "viewer");
    await change(api, person, "member");
    const [name] = [person.email.split("@")[0]];
    await remove(api, person);
    expect(await changesIn(api, "createInvitation")).toEqual([["Sam", role(null, "viewer")]]);
    expect(await changesIn(api, "joinWorkspace")).toEqual([["Sam", role(null, "viewer")]]);
    expect(await changesIn(api, "updateMember")).toEqual([
      [name, role("viewer", "member")],
      [name, []],
    ]);
    expect(await changesIn(api, "removeMember")).toEqual([[name, role("member", null)]]);
  });

  test("tells what an operator did to a member", async () => {
    const [first, workspaceName] = [await createApi(), newId()];
    await transaction((tx) =>
      tx.execute(sql`update workspaces set name = ${workspaceName} where id = ${first.workspaceId}`),
    );
    const email = `${newId()}@example.com`;
    await createUser({ email, password: PASSWORD, workspaceName });
    await setRole({ email, role: "owner", workspaceName });
    await setRole({ email, role: "owner", workspaceName });
    await removeMemberByEmail({ email, workspaceName });
    expect(await changesIn(first, "addedByOperator")).toEqual([[email, role(null, "member")]]);
    expect(await changesIn(first, "roleSetByOperator")).toEqual([[email, role("member", "owner")]]);
    expect(await changesIn(first, "removedByOperator")).toEqual([[email, role("owner", null)]]);
  });
});

describe("keys with the scope", () => {
  test("make nobody an owner, and invite nobody who may do more than themselves", async () => {
    const weak = await joined("owner", ["prospector.members", "prospector.read"]);
    const member = await joined("viewer");
    expect([
      refusalOf(await change(weak, member, "owner")),
      refusalOf(await change(weak, member, "member")),
      refusalOf(await weak.call("createInvitation", { body: { role: "member" } })),
      refusalOf(await weak.call("createInvitation", { body: { role: "viewer" } })),
    ]).toEqual([
      [403, "session_required"],
      [403, "insufficient_scope"],
      [403, "insufficient_scope"],
      [403, "insufficient_scope"],
    ]);
    expect(refusalOf(await owner.call("createInvitation", { body: { role: "owner" } }))).toEqual([
      403,
      "session_required",
    ]);
    expect((await owner.call("createInvitation", { body: { role: "member" } })).status).toBe(200);
  });

  test("a signed-in owner makes owners", async () => {
    const { ask } = await signedInAs(owner.userId);
    const member = await joined("member");
    const params = { user_id: idOf(member) };
    expect((await ask("updateMember", { params, body: { role: "owner" } })).body.data.role).toBe("owner");
    expect((await ask("createInvitation", { body: { role: "owner" } })).body.data.role).toBe("owner");
  });

  test("a key without the scope changes nobody, and no tool of MCP does", async () => {
    const key = await joined("owner", ["prospector.read", "prospector.run", "prospector.keys"]);
    const refused = [await remove(key, owner), await change(key, owner, "viewer"), await key.call("listInvitations")];
    expect(refused.map(refusalOf)).toEqual(refused.map(() => [403, "insufficient_scope"]));
    expect(
      TOOLS.filter(
        ({ operation }) => operation.scope === "prospector.members" || /ember|nvitation|orkspace/.test(operation.name),
      ),
    ).toEqual([]);
  });
});

describe("invitations", () => {
  const account = () => ({ name: "Sam Field", email: `${newId()}@example.com`, password: PASSWORD, address: null });
  const refused = { code: "not_found" };

  test("a link lets one person in, with its role, and is kept as a hash alone", async () => {
    const { id, url } = await invite(owner, { role: "viewer", note: "Sam" });
    const token = tokenOf(url);
    expect(await findInvitationByLink({ token, address: null })).toMatchObject({
      role: "viewer",
      workspaceName: "Test",
    });
    const rows = await reader().select().from(invitations).where(eq(invitations.workspaceId, owner.workspaceId));
    expect(JSON.stringify(rows)).not.toContain(token);
    const sam = account();
    await acceptAsNewPerson({ ...sam, token });
    await expect(acceptAsNewPerson({ ...account(), token })).rejects.toMatchObject(refused);
    const { data } = (await owner.call("listInvitations", { query: { status: "accepted" } })).body;
    expect(data[0]).toMatchObject({ id, status: "accepted", accepted_by: sam.email, note: "Sam" });
    expect(JSON.stringify(data)).not.toContain(token);
    const members = (await owner.call("listMembers")).body.data;
    expect(members).toContainEqual(expect.objectContaining({ email: sam.email, role: "viewer", name: "Sam Field" }));
    const events = await reader().select().from(auditEvents).where(eq(auditEvents.targetId, id));
    expect(events.map(({ action }) => action).toSorted()).toEqual(["createInvitation", "joinWorkspace"]);
  });

  test("of ten who use a link at once one gets in, and no account is made for the others", async () => {
    const token = tokenOf((await invite(owner)).url);
    const people = Array.from({ length: 10 }, account);
    const outcomes = await Promise.allSettled(people.map((person) => acceptAsNewPerson({ ...person, token })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const made = await rowsOf<{ email: string }>(
      reader(),
      sql`select email from users where email in ${people.map(({ email }) => email)}`,
    );
    expect(made).toHaveLength(1);
  });

  test("a link that was revoked, is too old or never was lets nobody in", async () => {
    const [revoked, old] = [await invite(owner), await invite(owner)];
    await owner.call("revokeInvitation", { params: { invitation_id: revoked.id } });
    const past = new Date(Date.now() - 1000);
    const isOld = eq(invitations.tokenHash, sql`encode(sha256(${tokenOf(old.url)}), 'hex')`);
    await transaction((tx) => tx.update(invitations).set({ expiresAt: past }).where(isOld));
    for (const token of [tokenOf(revoked.url), tokenOf(old.url), newId()]) {
      expect(await findInvitationByLink({ token, address: null })).toBeUndefined();
      await expect(acceptAsNewPerson({ ...account(), token })).rejects.toMatchObject(refused);
    }
    const listed = (await owner.call("listInvitations", { query: { status: "expired" } })).body.data;
    expect(listed.map(({ id }: { id: string }) => id)).toContain(old.id);
    const again = await owner.call("revokeInvitation", { params: { invitation_id: old.id } });
    expect(again.body.data.status).toBe("expired");
  });

  test("who has an account joins with it, and one who is a member already does not use the link up", async () => {
    const person = await newPerson();
    const session = await signedInAs(person.userId);
    const link = { token: tokenOf((await invite(owner)).url), address: null };
    await expect(acceptAsNewPerson({ ...account(), email: person.email, ...link })).rejects.toMatchObject({
      code: "invalid_request",
    });
    await expect(acceptAs({ userId: owner.userId, sessionId: newId() }, link)).rejects.toMatchObject({
      code: "invalid_request",
    });
    await acceptAs({ userId: person.userId, sessionId: session.id }, link);
    expect((await session.ask("getMe")).body.data.member.role).toBe("member");
  });

  test("a workspace has a hundred open ones at most, however many are made at once", async () => {
    const api = await createApi();
    const answers = await Promise.all(Array.from({ length: 110 }, () => api.call("createInvitation", { body: {} })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(refusalOf(answers.find(({ status }) => status !== 200) ?? (answers[0] as never))).toEqual([
      409,
      "too_many_invitations",
    ]);
  });
});

describe("workspaces of one person", () => {
  test("a session moves between them and into no other", async () => {
    const person = await newPerson();
    const session = await signedInAs(person.userId);
    await acceptAs(
      { userId: person.userId, sessionId: session.id },
      { token: tokenOf((await invite(owner)).url), address: null },
    );
    const { ctx } = await createWorkspace({ workspaceId: owner.workspaceId });
    const asked = { ...ctx, actor: { ...ctx.actor, userId: person.userId, sessionId: session.id } };
    await switchWorkspace(asked, { workspaceId: toTypeId("workspace", person.workspaceId) });
    expect((await session.ask("getMe")).body.data.workspace.id).toBe(toTypeId("workspace", person.workspaceId));
    const foreign = toTypeId("workspace", (await createApi()).workspaceId);
    await expect(switchWorkspace(asked, { workspaceId: foreign })).rejects.toMatchObject({ code: "not_found" });
    const [row] = await reader().select().from(sessions).where(eq(sessions.id, session.id));
    expect(row?.activeWorkspaceId).toBe(person.workspaceId);
  });
});

describe("settings", () => {
  test("are read by all, set by owners, and the request limit by a signed-in one alone", async () => {
    const api = await createApi();
    const set = await api.call("updateWorkspace", {
      body: { name: "North", timezone: "Europe/Paris", default_limit: 50 },
    });
    expect(set.body.data).toMatchObject({ name: "North", timezone: "Europe/Paris", default_limit: 50 });
    expect((await api.call("getConfig")).body.data.timezone).toBe("Europe/Paris");
    expect((await api.call("createWorkflow", { body: {} })).body.data.criteria.limit).toBe(50);
    expect((await api.call("createWorkflow", { body: { criteria: { limit: 7 } } })).body.data.criteria.limit).toBe(7);
    expect(refusalOf(await api.call("updateWorkspace", { body: { rate_limit: 700 } }))).toEqual([
      403,
      "session_required",
    ]);
    const { ask } = await signedInAs(api.userId);
    expect((await ask("updateWorkspace", { body: { rate_limit: 700 } })).body.data.rate_limit).toBe(700);
    const reset = { timezone: null, default_limit: null };
    expect((await api.call("updateWorkspace", { body: reset })).body.data).toMatchObject({
      timezone: "UTC",
      default_limit: 1000,
    });
  });

  test("of two changes from one state the second is told so by its ETag", async () => {
    const api = await createApi();
    const etag = (await api.call("getWorkspace")).headers.get("etag") ?? "";
    const put = (name: string) => api.call("updateWorkspace", { headers: { "If-Match": etag }, body: { name } });
    const statuses = (await Promise.all([put("A"), put("B")])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
  });
});
