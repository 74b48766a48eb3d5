import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import * as queries from "@/db/queries/runs";
import { apiKeys } from "@/db/schema/api-keys";
import { members, sessions } from "@/db/schema/identity";
import { createTestSession } from "@/lib/accounts/testing/workspace";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { newId, toTypeId } from "@/lib/base/ids";
import * as api from "@/lib/contract/runs";
import { company, finishRun, PACES, workspaceOf } from "@/lib/engine/testing/runs";
import { streamEndpoint } from "./endpoint";
import { streamRun } from "./stream-run";

const events = streamEndpoint(
  api.watchRun,
  ({ ctx, params, reader }) => streamRun(ctx, { runId: params.run_id, reader }),
  { accessMs: 100 },
);

async function watch(runId: string, headers: Record<string, string>) {
  const run_id = toTypeId("run", runId);
  const request = new Request(`http://localhost/api/public/v1/prospector/runs/${run_id}/events`, { headers });
  const answer = await events.handle(request, { params: Promise.resolve({ run_id }) });
  let text = "";
  let isOpen = true;
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
    isOpen = false;
  };
  const ended = read();
  return { status: answer.status, text: () => text, isOpen: () => isOpen, ended };
}

/** A run that waits, and as many who watch it with keys of their own. */
async function watched(viewers: number) {
  const { queue, workspaceId } = await workspaceOf([company(1)]);
  const { id } = await queue();
  const watchWithKey = async () => {
    const member = await createTestKey({ workspaceId });
    return { ...member, ...(await watch(id, { Authorization: `Bearer ${member.key}` })) };
  };
  const all = await Promise.all(Array.from({ length: viewers }, watchWithKey));
  return { f: { workspaceId, runId: id }, all };
}

test.each([
  [
    "whose key is revoked",
    (workspaceId: string, userId: string) =>
      transaction((tx) =>
        tx
          .update(apiKeys)
          .set({ revokedAt: sql`now()` })
          .where(sql`workspace_id = ${workspaceId} and user_id = ${userId}`),
      ),
  ],
  [
    "who is removed from the workspace",
    (_: string, userId: string) => transaction((tx) => tx.delete(members).where(eq(members.userId, userId))),
  ],
])("a viewer %s loses the stream, and the others keep it", async (_, lose) => {
  const { f, all } = await watched(2);
  const [gone, stays] = all;
  await lose(f.workspaceId, gone?.userId ?? "");
  await gone?.ended;
  expect(stays?.isOpen()).toBe(true);
  await finishRun(f, PACES.walked);
  await stays?.ended;
  expect(stays?.text()).toContain('"status":"succeeded"');
  expect(gone?.text()).not.toContain('"status":"succeeded"');
});

test.each([
  ["signs out", (sessionId: string) => transaction((tx) => tx.delete(sessions).where(eq(sessions.id, sessionId)))],
  [
    "goes to another workspace",
    (sessionId: string) =>
      transaction((tx) => tx.update(sessions).set({ activeWorkspaceId: newId() }).where(eq(sessions.id, sessionId))),
  ],
  [
    "is removed with the page open",
    (_: string, userId: string) => transaction((tx) => tx.delete(members).where(eq(members.userId, userId))),
  ],
])("who %s loses the stream that their page holds", async (_, lose) => {
  const { f, all } = await watched(1);
  const { userId } = await createTestKey({ workspaceId: f.workspaceId });
  const { id, name, value } = await createTestSession(userId);
  const page = await watch(f.runId, { Cookie: `${name}=${value}` });
  expect([page.status, page.isOpen()]).toEqual([200, true]);
  await lose(id, userId);
  await page.ended;
  expect(all[0]?.isOpen()).toBe(true);
  await finishRun(f, PACES.walked);
  await all[0]?.ended;
  expect(page.text()).not.toContain('"status":"succeeded"');
});

test("however many watch a run in one process, it is read once for all of them", async () => {
  const reads = vi.spyOn(queries, "findRun");
  const { f, all } = await watched(20);
  await finishRun(f, PACES.walked);
  await Promise.all(all.map(({ ended }) => ended));
  for (const { status, text } of all)
    expect([status, text()]).toEqual([200, expect.stringContaining('"status":"succeeded"')]);
  const told = Math.max(...all.map(({ text }) => text().split("event: run").length - 1));
  const ofViewers = reads.mock.calls.filter(([, f2]) => f2.runId === f.runId).length;
  // Each state that was told is one read; the engine has reads of its own.
  expect(ofViewers).toBeGreaterThan(0);
  expect(ofViewers).toBeLessThan(told + 20);
});
