import { z } from "zod";
import { transaction } from "@/db/client";
import { updateUserName } from "@/db/queries/accounts";
import { recordAccountEvent } from "@/lib/audit/record-account-event";
import { text } from "@/lib/contract/text";
import { toTypeId } from "@/lib/ids";
import { parseFields } from "./account";
import type { Ctx } from "./actor";
import { requireSession } from "./require-session";

const Change = z.object({ name: text(120) });

/** The name under which others see the person, in each of their workspaces. */
export async function updateProfile(ctx: Ctx, given: { name: string }): Promise<void> {
  const { userId } = requireSession(ctx);
  const { name } = parseFields(Change, given);
  await transaction(async (tx) => {
    await updateUserName(tx, { userId, name });
    const target = { id: toTypeId("user", userId), name };
    await recordAccountEvent(tx, { action: "updateProfile", of: { userId }, target });
  });
}
