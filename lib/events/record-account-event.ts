import type { Tx } from "@/db/client";
import { insertAccountEvent } from "@/db/queries/audit-events";
import { newId } from "@/lib/base/ids";
import { newRequestId } from "@/lib/base/make-request-id";
import type { AccountAction } from "@/lib/contract/account-actions";

type Done = {
  action: AccountAction;
  /** Whose account it is; an address that nobody has records nothing. */
  of: { userId: string } | { email: string };
  target?: { id: string; name: string };
};

/** What happened to a person's account, in each of their workspaces. */
export function recordAccountEvent(tx: Tx, { action, of, target }: Done): Promise<void> {
  return insertAccountEvent(tx, {
    id: newId(),
    action,
    of,
    targetId: target?.id ?? null,
    targetName: target?.name ?? null,
    requestId: newRequestId(),
  });
}
