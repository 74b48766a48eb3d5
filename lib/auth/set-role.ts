import { z } from "zod";
import { transaction } from "@/db/client";
import { countOwners, updateMemberRole } from "@/db/queries/members";
import { ROLES } from "@/lib/contract/scopes";
import { invalid } from "@/lib/errors";
import { parseFields } from "./account";
import { memberOf } from "./member-of";

const Change = z.object({
  email: z.string(),
  role: z.enum(ROLES, `must be one of ${ROLES.join(", ")}`),
  workspaceName: z.string().optional(),
});

/** For operators. A workspace keeps at least one owner. */
export async function setRole(input: {
  email: string;
  role: string;
  workspaceName?: string | undefined;
}): Promise<void> {
  const { email, role, workspaceName } = parseFields(Change, input);
  await transaction(async (tx) => {
    const member = await memberOf(tx, { email, workspaceName });
    const owners = await countOwners(tx, member.workspaceId);
    if (member.role === "owner" && role !== "owner" && owners === 1) {
      throw invalid([
        { path: "role", message: `${email} is the only owner of ${member.workspaceName}: name another first` },
      ]);
    }
    await updateMemberRole(tx, { workspaceId: member.workspaceId, userId: member.userId, role });
  });
}
