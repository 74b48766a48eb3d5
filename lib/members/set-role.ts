import { z } from "zod";
import { transaction } from "@/db/client";
import { lockAdditions } from "@/db/queries/lock-additions";
import { memberOf } from "@/lib/access/member-of";
import { parseFields } from "@/lib/base/parse-fields";
import { ROLES, roleOf } from "@/lib/contract/scopes";
import { recordMemberEvent } from "@/lib/events/record-member-event";
import { changeRole } from "./change-role";

const Change = z.object({
  email: z.string(),
  role: z.enum(ROLES, `must be one of ${ROLES.join(", ")}`),
  workspaceName: z.string().optional(),
});

/** For operators, with the rules that hold for owners. */
export async function setRole(input: {
  email: string;
  role: string;
  workspaceName?: string | undefined;
}): Promise<void> {
  const { email, role, workspaceName } = parseFields(Change, input);
  await transaction(async (tx) => {
    const { workspaceId } = await memberOf(tx, { email, workspaceName });
    await lockAdditions(tx, workspaceId, "members");
    const { userId, name, role: before } = await memberOf(tx, { email, workspaceName });
    const from = roleOf(before);
    if (from === role) return;
    await changeRole(tx, { workspaceId, userId, name: name || email, before: from, role });
    await recordMemberEvent(tx, { action: "roleSetByOperator", workspaceId, userId, from, to: role });
  });
}
