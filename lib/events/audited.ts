import { insertAuditEvent } from "@/db/queries/audit-events";
import type { Ctx } from "@/lib/access/actor";
import { newId } from "@/lib/base/ids";
import type { FieldChange } from "@/lib/contract/audit-events";

type Done = { action: string; params?: Record<string, unknown> };
type Target = { targetId: string | null; targetName: string | null };

function text(value: unknown, property: string): string | null {
  const found = typeof value === "object" && value !== null ? Reflect.get(value, property) : null;
  return typeof found === "string" ? found : null;
}

const NAMES = ["name", "company_name", "workflow_name", "note"];

/** What the verb answered with; else what the address names first. */
function targetOf(result: unknown, params: Record<string, unknown>): Target {
  const named = Object.values(params).find((value): value is string => typeof value === "string");
  return {
    targetId: text(result, "id") ?? named ?? null,
    targetName: NAMES.map((name) => text(result, name)).find((found) => found !== null) ?? null,
  };
}

/** The same context, whose write also writes who did what, in the same transaction. */
export function audited(ctx: Ctx, { action, params = {} }: Done): Ctx {
  const { workspaceId, actor, requestId } = ctx;
  const changes: FieldChange[] = [];
  return {
    ...ctx,
    note: (change) => changes.push(change),
    write: (work) =>
      ctx.write(async (tx) => {
        changes.length = 0;
        const result = await work(tx);
        await insertAuditEvent(tx, {
          workspaceId,
          id: newId(),
          action,
          userId: actor.userId,
          userName: actor.name,
          userEmail: actor.email,
          keyId: actor.key?.id ?? null,
          keyName: actor.key?.name ?? null,
          ...targetOf(result, params),
          changes: [...changes],
          requestId,
        });
        return result;
      }),
  };
}
