import { insertAuditEvent } from "@/db/queries/audit-events";
import type { Ctx } from "@/lib/access/actor";
import { newId } from "@/lib/base/ids";
import type { FieldChange } from "@/lib/contract/audit-events";
import type { Operation } from "@/lib/contract/operation";

type Done = { operation: Pick<Operation, "name" | "target">; params?: Record<string, unknown> };

const isTrue = (value: unknown, property: string) =>
  typeof value === "object" && value !== null && Reflect.get(value, property) === true;

function text(value: unknown, property: string | null | undefined): string | null {
  const found = property && typeof value === "object" && value !== null ? Reflect.get(value, property) : null;
  return typeof found === "string" ? found : null;
}

/** As the operation says of what the verb answered with; else what the address names first. */
function targetOf(result: unknown, { operation: { target }, params = {} }: Done) {
  const named = Object.values(params).find((value): value is string => typeof value === "string");
  const isSecret = target?.nameIf !== undefined && !isTrue(result, target.nameIf);
  const targetName = isSecret ? null : text(result, target?.name);
  return { targetId: text(result, target?.id) ?? named ?? null, targetName };
}

/** The same context, whose write also writes who did what, in the same transaction. */
export function audited(ctx: Ctx, done: Done): Ctx {
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
          action: done.operation.name,
          userId: actor.userId,
          userName: actor.name,
          userEmail: actor.email,
          keyId: actor.key?.id ?? null,
          keyName: actor.key?.name ?? null,
          ...targetOf(result, done),
          changes: [...changes],
          requestId,
        });
        return result;
      }),
  };
}
