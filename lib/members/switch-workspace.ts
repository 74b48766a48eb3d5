import { transaction } from "@/db/client";
import { updateSessionWorkspace } from "@/db/queries/sessions";
import type { Ctx } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";

/** Moves the asking session into another workspace of its person. */
export async function switchWorkspace({ actor }: Ctx, { workspaceId }: { workspaceId: string }): Promise<void> {
  const { userId, sessionId } = actor;
  if (sessionId === undefined) throw notFound("session");
  const to = { id: sessionId, userId, workspaceId: fromTypeId("workspace", workspaceId) };
  if (!(await transaction((tx) => updateSessionWorkspace(tx, to)))) throw notFound("workspace");
}
